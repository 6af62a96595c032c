using System.Diagnostics;
using ArchCompiler.Emitters.Terraform;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters;

/// <summary>What the formatter makes is what <c>terraform fmt</c> makes, whatever white space went in.</summary>
public sealed class HclFormatterLaws
{
    private const int Samples = 300;

    [Fact]
    public void Formatting_twice_is_formatting_once()
    {
        foreach (var seed in Enumerable.Range(0, Samples))
        {
            var once = HclFormatter.Format(new HclGenerator(seed).File());
            HclFormatter.Format(once).ShouldBe(once, $"seed {seed}");
        }
    }

    [TerraformFact]
    public void Terraform_changes_nothing_in_random_files()
    {
        var files = Enumerable.Range(0, Samples)
            .ToDictionary(seed => $"f{seed}.tf", seed => HclFormatter.Format(new HclGenerator(seed).File()));
        foreach (var (name, formatted) in FormattedByTerraform(files))
        {
            formatted.ShouldBe(files[name], name);
        }
    }

    [TerraformFact]
    public void Terraform_makes_the_same_of_random_files_but_for_blank_lines()
    {
        var files = Enumerable.Range(Samples, Samples)
            .ToDictionary(seed => $"f{seed}.tf", seed => new HclGenerator(seed).File());
        foreach (var (name, formatted) in FormattedByTerraform(files))
        {
            WithoutBlankLines(HclFormatter.Format(files[name]))
                .ShouldBe(WithoutBlankLines(HclFormatter.Format(formatted)), name);
        }
    }

    [SharedFact("reference/terraform")]
    public void Untidied_files_come_back_as_they_were()
    {
        foreach (var file in Directory.EnumerateFiles(SharedFiles.At("reference", "terraform"), "*.tf"))
        {
            var tidy = HclFormatter.Format(File.ReadAllText(file));
            foreach (var seed in Enumerable.Range(0, 5))
            {
                HclFormatter.Format(new HclGenerator(seed).Mangle(tidy))
                    .ShouldBe(tidy, $"{Path.GetFileName(file)}, seed {seed}");
            }
        }
    }

    [SharedFact("reference/terraform")]
    public void Files_that_Terraform_formatted_stay_but_for_blank_lines()
    {
        foreach (var file in Directory.EnumerateFiles(SharedFiles.At("reference", "terraform"), "*.tf"))
        {
            var text = File.ReadAllText(file);
            WithoutBlankLines(HclFormatter.Format(text)).ShouldBe(WithoutBlankLines(text), Path.GetFileName(file));
        }
    }

    [Fact]
    public void Time_grows_with_the_text()
    {
        var text = string.Concat(Enumerable.Range(0, 50).Select(seed => new HclGenerator(seed).File()));
        Growth.ShouldBeGentle(
            count => Measure(string.Concat(Enumerable.Repeat(text, count))), 1, "formatting");
    }

    private static TimeSpan Measure(string text)
    {
        var watch = Stopwatch.StartNew();
        HclFormatter.Format(text);
        return watch.Elapsed;
    }

    private static string WithoutBlankLines(string text) =>
        string.Join('\n', text.Split('\n').Where(line => line.Length > 0));

    private static Dictionary<string, string> FormattedByTerraform(Dictionary<string, string> files)
    {
        var folder = Directory.CreateTempSubdirectory("archc-fmt-");
        try
        {
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
            }

            var (exitCode, output) = Terraform.Run(folder.FullName, "fmt", "-list=false", ".");
            exitCode.ShouldBe(0, output);
            return files.Keys.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(folder.FullName, name)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
