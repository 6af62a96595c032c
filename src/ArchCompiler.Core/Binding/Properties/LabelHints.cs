using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>
/// Reads properties from the words of a label, by the declarations alone: an allowed value ("Redis"), the name of a
/// flag ("Multi-AZ"), a word of the declared form ("db.r6g.large"), a number with the declared unit ("50 GB"), an
/// address range.
/// </summary>
internal static partial class LabelHints
{
    private const int ShortestStem = 5;
    private const int LongestAside = 3;
    private const long Thousand = 1024;

    /// <summary>The properties that a label gives.</summary>
    public static IEnumerable<Property> Read(
        CleanLabel label, ImmutableArray<PropertyDeclaration> declarations, Name drawn, ScheduleWords schedules)
    {
        var text = label.All;
        var words = WordLine.Parse(text);
        foreach (var declaration in declarations)
        {
            var found = declaration.Type switch
            {
                PropertyType.Choice => FindAllowed(words, declaration) ?? FindByWord(label, declaration),
                PropertyType.Flag => Has(words, WordLine.Parse(declaration.Name).Text) ? "true" : null,
                PropertyType.Number => FindNumber(text, declaration) ?? FindAmount(text, declaration, schedules),
                PropertyType.Cidr => TitleScan.FindCidr(text),
                PropertyType.Schedule => schedules.Find(drawn.Text),
                PropertyType.Text when IsHost(declaration) => RouteWords.FindDomain(text),
                PropertyType.Text when declaration.Pattern is not null => FindForm(text, declaration),
                PropertyType.Text or PropertyType.List => null,
                _ => throw new UnreachableException(),
            };
            if (found is not null && PropertyReader.Check(declaration, found).Text is { } value)
            {
                yield return new(declaration, value, PropertySource.Label, drawn.Span);
            }
        }
    }

    /// <summary>The values of choices that a label names, such as an engine; null where it names none.</summary>
    public static string? FindChoices(CleanLabel label, ImmutableArray<PropertyDeclaration> declarations)
    {
        var words = WordLine.Parse(label.All);
        var found = declarations.Where(declaration => declaration.Type is PropertyType.Choice)
            .Select(declaration => FindAllowed(words, declaration))
            .OfType<string>()
            .ToList();
        return found.Count == 0 ? null : string.Join(' ', found);
    }

    /// <summary>
    /// The longest allowed value that the label names; a longer form of a value names it too ("PostgreSQL" is
    /// "postgres").
    /// </summary>
    private static string? FindAllowed(WordLine words, PropertyDeclaration declaration) =>
        declaration.Allowed
            .Where(value => WordLine.Parse(value).Text is var text
                && (Has(words, text) || (text.Length >= ShortestStem && HasStem(words, text))))
            .OrderByDescending(value => value.Length)
            .ThenBy(value => value, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>
    /// The value that a word beside its own names: in the line of the name, or where the word stands nearly alone, as
    /// "(Public)" does; "for private subnets" tells of something else.
    /// </summary>
    private static string? FindByWord(CleanLabel label, PropertyDeclaration declaration) =>
        declaration.Words.IsEmpty ? null
            : label.Lines.Concat(label.Qualifier is { } qualifier ? [qualifier] : [])
                .Select(WordLine.Parse)
                .Where((line, index) => index == 0 || line.Words.Length <= LongestAside)
                .Select(line => declaration.Words
                    .FirstOrDefault(pair => pair.Value.Any(word => Has(line, WordLine.Parse(word).Text))).Key)
                .FirstOrDefault(value => value is not null);

    private static bool Has(WordLine words, string phrase) => Find(words, phrase, isWhole: true);

    private static bool HasStem(WordLine words, string phrase) => Find(words, phrase, isWhole: false);

    private static bool Find(WordLine words, string phrase, bool isWhole)
    {
        if (phrase.Length < 2)
        {
            return false;
        }

        var starts = words.Words.Select(word => word.Start).ToHashSet();
        var ends = words.Words.Select(word => word.End).ToHashSet();
        for (var index = words.Text.IndexOf(phrase, StringComparison.Ordinal); index >= 0;
            index = words.Text.IndexOf(phrase, index + 1, StringComparison.Ordinal))
        {
            if (starts.Contains(index) && (!isWhole || ends.Contains(index + phrase.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number before the declared unit, or after the word "port" for a port.</summary>
    private static string? FindNumber(string text, PropertyDeclaration declaration)
    {
        if (declaration.Name.EndsWith("port", StringComparison.OrdinalIgnoreCase))
        {
            return PortPattern.Match(text) is { Success: true } port ? port.Groups["port"].Value : null;
        }

        if (declaration.Unit is not { } unit)
        {
            return null;
        }

        var match = NumberPattern.Matches(text).FirstOrDefault(m => UnitsAgree(m.Groups["unit"].Value, unit));
        return match?.Groups["number"].Value
            ?? NumberPattern.Matches(text).Select(m => InSmaller(m, unit)).FirstOrDefault(n => n is not null);
    }

    /// <summary>
    /// An amount of time in any unit beside the property's first word ("timeout 5 min", "retention: 14 days"), and for
    /// how many there are a count of its unit ("3 tasks", "x3").
    /// </summary>
    private static string? FindAmount(string text, PropertyDeclaration declaration, ScheduleWords schedules)
    {
        if (CountPattern.Match(declaration.Name) is { Success: true })
        {
            return Amounts.Find(text).Where(IsCount).Select(Amounts.NumberIn).FirstOrDefault(n => n is not null);
        }

        return declaration.Unit is { } unit && Topics(declaration).Any(
                topic => text.Contains(topic, StringComparison.OrdinalIgnoreCase))
            ? Amounts.Find(text).Select(amount => schedules.AmountOf(amount, unit)).FirstOrDefault(n => n is not null)
            : null;
    }

    private static bool IsCount(string amount) => CountedPattern.IsMatch(amount);

    /// <summary>The words of a name that tell it from others: "visibility" of two times of a queue.</summary>
    private static IEnumerable<string> Topics(PropertyDeclaration declaration) =>
        TopicPattern.Matches(declaration.Name).Select(match => match.Value)
            .Where(word => word is "visibility" or "retention" or "idle" or "timeout" or "Retention" or "rotation");

    private static bool UnitsAgree(string written, string declared) =>
        string.Equals(written, declared, StringComparison.OrdinalIgnoreCase)
        || string.Equals(
            written, declared.Replace("i", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a property is the name of a host, by what it is where nothing is said.</summary>
    private static bool IsHost(PropertyDeclaration declaration) =>
        declaration.Default is { Length: > 0 } usual && RouteWords.FindHost(usual) == usual;

    /// <summary>Whether a property has the number that a label states, in its own unit or a smaller one.</summary>
    public static bool IsReadAs(string amount, Property value) =>
        Amounts.NumberIn(amount) == value.Text
        || (value.Declaration.Unit is { } unit
            && NumberPattern.Matches(amount).Any(match => InSmaller(match, unit) == value.Text));

    /// <summary>"2 GB" of what is counted in MiB.</summary>
    private static string? InSmaller(Match match, string unit) =>
        (unit, match.Groups["unit"].Value.ToUpperInvariant()) is ("MiB", "GB" or "GIB") or ("GiB", "TB" or "TIB")
        && int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number * Thousand).ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? FindForm(string text, PropertyDeclaration declaration) =>
        text.Split(' ').Select(word => word.Trim(',', ';', ':', '|', '·'))
            .FirstOrDefault(word => word.Contains('.', StringComparison.Ordinal) && word.Any(char.IsAsciiDigit)
                && PropertyReader.Check(declaration, word).Text is not null);

    [GeneratedRegex(
        @"(\bport\s*:?\s*|\s:|^:)(?<port>[0-9]{2,5})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PortPattern { get; }

    [GeneratedRegex("^(instanceCount|nodeCount)$", RegexOptions.ExplicitCapture)]
    private static partial Regex CountPattern { get; }

    [GeneratedRegex(
        @"^([x×]\s?[0-9]+|[0-9]+\s?([x×]|instances?|nodes?|台))$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountedPattern { get; }

    [GeneratedRegex("[A-Z]?[a-z]+", RegexOptions.ExplicitCapture)]
    private static partial Regex TopicPattern { get; }

    [GeneratedRegex(@"\b(?<number>[0-9]{1,6})\s?(?<unit>[A-Za-z]{2,7})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPattern { get; }
}
