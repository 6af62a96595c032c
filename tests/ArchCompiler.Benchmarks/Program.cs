using ArchCompiler.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["--growth"])
{
    GrowthTable.Print(Console.Out);
    return;
}

if (args is ["--warm"])
{
    WarmCompile.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
