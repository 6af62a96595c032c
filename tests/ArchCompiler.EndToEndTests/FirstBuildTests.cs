using System.Diagnostics;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>Who runs the first command of the README sees that something is going on while it is built.</summary>
public sealed class FirstBuildTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_first_build_says_what_it_builds_beside_the_product()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        File.Copy(Repository.At("Directory.Build.targets"), folder.At("Directory.Build.targets"));
        folder.Put("tool/tool.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """);
        folder.Put("tool/Program.cs", "System.Console.WriteLine(\"product\");\n");

        var (output, error) = Run();
        output.ShouldBe("product\n");
        error.ShouldContain("building tool for the first time");

        (output, error) = Run();
        output.ShouldBe("product\n");
        error.ShouldBeEmpty();
    }

    private (string Output, string Error) Run()
    {
        ProcessStartInfo start = new("dotnet", ["run", "--project", "tool"])
        {
            WorkingDirectory = folder.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.GetAwaiter().GetResult());
    }
}
