using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Emission;
using ArchCompiler.Reporting;

namespace ArchCompiler.Cli.Output;

/// <summary>What a run of <c>archc generate</c> says of what it leaves out.</summary>
/// <param name="lists">The list of each diagram.</param>
internal sealed class LeftOutReport(ImmutableArray<LeftOut> lists)
{
    /// <summary>Whether all is in the output that archc was asked to deploy.</summary>
    public bool IsWhole => lists.All(list => list.IsWhole);

    /// <summary>How much is left out: <c>3 things are left out</c>.</summary>
    public string Counted => lists.Sum(list => list.Count) switch
    {
        1 => "1 thing is left out",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count} things are left out"),
    };

    /// <summary>What is to be said beside the list: an error on a drawn thing is in the list.</summary>
    public IEnumerable<ReportItem> Uncovered(IEnumerable<ReportItem> said) =>
        said.Where(item => !lists.Any(list => list.Covers(item.Diagnostic)));

    /// <summary>Prints the lists: to people where something is missing or they asked, to machines on request.</summary>
    public void Tell(Host host, GenerationOptions options)
    {
        foreach (var list in lists.Where(list => options.IsPartial || !list.IsWhole))
        {
            LeftOutText.Write(list, host.Error);
        }

        if (options.IsJson)
        {
            LeftOutJson.Write(lists, host.Output);
        }
    }

    /// <summary>The last words of a run.</summary>
    /// <param name="host">The world.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="isEmpty">Whether nothing of what is drawn is deployed.</param>
    public void Close(Host host, GenerationOptions options, bool isEmpty)
    {
        if (isEmpty)
        {
            host.Say("nothing that is drawn is deployed: what is written creates no resource.");
        }

        if (!IsWhole)
        {
            host.Say(options.IsPartial
                ? $"{Counted}, as --partial accepts."
                : $"{Counted} (listed above, 'archc validate' says what would be right); --partial accepts that with "
                    + "exit code 0, --strict writes nothing then.");
        }
    }
}
