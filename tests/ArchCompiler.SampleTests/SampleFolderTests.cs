using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests;

/// <summary>Runs every sample and every example against the files it expects.</summary>
public sealed class SampleFolderTests
{
    public static TheoryData<string> Names => [.. Sample.All.Select(sample => sample.Name)];

    public static TheoryData<string, string> Texts
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var sample in Sample.All)
            {
                foreach (var file in SampleStage.TextFiles
                    .Where(file => File.Exists(Path.Combine(sample.ExpectedFolder, file))))
                {
                    data.Add(sample.Name, file);
                }
            }

            return data;
        }
    }

    public static TheoryData<string, string> Folders
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var sample in Sample.All)
            {
                foreach (var target in Targets.Names
                    .Where(target => Directory.Exists(Path.Combine(sample.ExpectedFolder, target))))
                {
                    data.Add(sample.Name, target);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_stage_gives_what_is_expected(string name, string file)
    {
        var sample = Sample.Named(name);

        Golden.Verify(Path.Combine(sample.ExpectedFolder, file), SampleStage.Text(file, sample.Compile()));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_target_gives_the_files_that_are_expected(string name, string target)
    {
        var sample = Sample.Named(name);

        Golden.VerifyFolder(
            Path.Combine(sample.ExpectedFolder, target),
            SampleStage.Artifacts(sample.Compile(), target).Where(file => IsShown(sample, file.Path)));
    }

    // The library that draws is held by its hash; the site says what the Markdown says, so that a sample asks for it by
    // a folder of its own.
    private static bool IsShown(Sample sample, string path) =>
        path != "docs/site/assets/mermaid.min.js"
        && (!path.StartsWith("docs/site/", StringComparison.Ordinal)
            || Directory.Exists(Path.Combine(sample.ExpectedFolder, "docs", "site")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_expected_file_belongs_to_a_stage(string name)
    {
        var sample = Sample.Named(name);
        var entries = Directory.Exists(sample.ExpectedFolder)
            ? Directory.EnumerateFileSystemEntries(sample.ExpectedFolder)
            : [];

        entries.Select(path => Path.GetFileName(path))
            .Where(entry => !entry.StartsWith('.') && !entry.Contains(".received.", StringComparison.Ordinal))
            .ShouldBeSubsetOf([.. SampleStage.TextFiles, .. Targets.Names]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_sample_reads_to_its_end(string name)
    {
        if (name.Contains("/broken/", StringComparison.Ordinal))
        {
            return;
        }

        Sample.Named(name).Compile().ShouldNotBeEmpty();
        Sample.Named(name).Compile().ShouldAllBe(compilation => compilation.Read.Value.IsComplete);
    }
}
