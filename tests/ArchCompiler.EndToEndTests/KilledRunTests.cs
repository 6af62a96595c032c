using System.Globalization;
using System.Security.Cryptography;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace ArchCompiler.EndToEndTests;

/// <summary>
/// Runs of <c>archc generate</c> that are killed while they write. <c>eng/kill-rounds.py</c> does the same with more
/// drawings and as many rounds as are asked for.
/// </summary>
public sealed class KilledRunTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 6;
    private const int Seed = 20_260;

    private const string First = "flowchart LR\n    web[ALB] --> app[ECS Service]\n    app -->|Write| db[(DynamoDB)]\n";
    private const string Second = "flowchart LR\n    fn[Lambda] -->|Write| q[SQS]\n    fn -->|Write| files[S3 Bucket]\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_more_run_ends_in_the_folder_of_a_fresh_one()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}"));
        Random random = new(Seed);
        folder.Put("first.mmd", First);
        folder.Put("second.mmd", Second);
        Generate("second.mmd", "fresh").ExitCode.ShouldBe(0);
        for (var round = 0; round < Rounds; round++)
        {
            var to = string.Create(CultureInfo.InvariantCulture, $"out-{round}");
            if (round % 2 == 1)
            {
                Generate("first.mmd", to).ExitCode.ShouldBe(0);
            }

            var lockFile = folder.At(to, ".archc-lock");
            await ArchcProcess.KillAsync(
                folder.Root,
                () => File.Exists(lockFile),
                TimeSpan.FromMilliseconds(random.Next(0, 60)),
                "generate",
                round % 3 == 0 ? "first.mmd" : "second.mmd",
                "-o",
                to);

            var last = Generate("second.mmd", to);

            last.ExitCode.ShouldBe(0, last.Error);
            Contents(to).ShouldBe(Contents("fresh"));
        }
    }

    [Fact]
    public async Task Of_two_runs_at_once_none_disturbs_the_other()
    {
        folder.Put("first.mmd", First);
        folder.Put("second.mmd", Second);
        Generate("first.mmd", "fresh").ExitCode.ShouldBe(0);
        Generate("second.mmd", "fresh").ExitCode.ShouldBe(0);

        var runs = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Generate("second.mmd", "out"))));

        runs.Select(run => run.ExitCode).ShouldAllBe(code => code == 0);
        Contents("out").ShouldBe(Contents("fresh"));
    }

    private ArchcProcess Generate(string drawing, string to) =>
        ArchcProcess.Run(folder.Root, "generate", drawing, "-o", to);

    private IEnumerable<string> Contents(string to) =>
        Directory.EnumerateFileSystemEntries(folder.At(to), "*", SearchOption.AllDirectories)
            .Select(path => $"{Path.GetRelativePath(folder.At(to), path)} {HashOf(path)}")
            .Order(StringComparer.Ordinal);

    private static string HashOf(string path) =>
        File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))[..16] : "folder";
}
