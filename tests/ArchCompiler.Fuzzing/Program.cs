using System.Diagnostics;
using System.Globalization;
using ArchCompiler.Fuzzing;

// archc-fuzz [STAGE…] [--count N | --seconds N] [--seed N] [--out DIR]: tries each stage with N inputs, or for N seconds.
// The last lines are the figures; the exit code is 1 where something broke. What broke is printed, and written to DIR.
var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["--count"] = 0, ["--seconds"] = 0, ["--seed"] = 1 };
List<string> wanted = [];
string? folder = null;
for (var i = 0; i < args.Length; i++)
{
    if (numbers.ContainsKey(args[i]))
    {
        numbers[args[i]] = int.Parse(args[++i], CultureInfo.InvariantCulture);
    }
    else if (args[i] == "--out")
    {
        folder = args[++i];
    }
    else
    {
        wanted.Add(args[i]);
    }
}

var (count, seconds, seed) = (numbers["--count"], numbers["--seconds"], numbers["--seed"]);
if (wanted.Except(Stage.All.Select(stage => stage.Name)).Any() || (count > 0) == (seconds > 0))
{
    Console.Error.WriteLine(
        $"usage: [{string.Join('|', Stage.All.Select(stage => stage.Name))}]… --count N | --seconds N [--seed N] [--out DIR]");
    return 2;
}

Corpus corpus = new();
List<Fuzzer> fuzzers =
[
    .. Stage.All.Where(stage => wanted.Count == 0 || wanted.Contains(stage.Name))
        .Select(stage => new Fuzzer(stage, corpus.For(stage), seed)),
];
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
foreach (var fuzzer in fuzzers)
{
    var clock = Stopwatch.StartNew();
    var told = 0;
    while (count > 0 ? fuzzer.Count < count : clock.Elapsed.TotalSeconds < seconds)
    {
        fuzzer.Next();
        foreach (var failure in fuzzer.Failures.Skip(told))
        {
            Tell(failure);
            told++;
        }
    }

    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{fuzzer.Stage.Name}: {fuzzer.Count} inputs in {clock.Elapsed.TotalSeconds:0} s, {fuzzer.Failures.Count} ways to break"));
}

return fuzzers.Any(fuzzer => fuzzer.Failures.Count > 0) ? 1 : 0;

void Tell(Failure failure)
{
    Console.WriteLine($"{failure.Stage} ({failure.Choice}): {failure.Broken}\n--- {failure.Smallest.Path}\n{failure.Smallest.Text}\n---");
    if (folder is not null)
    {
        Directory.CreateDirectory(folder);
        var name = $"{failure.Stage}-{(uint)failure.Choice:x8}-{Path.GetFileName(failure.Smallest.Path)}";
        File.WriteAllText(Path.Combine(folder, name), failure.Smallest.Text);
    }
}
