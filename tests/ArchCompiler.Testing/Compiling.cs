using System.Collections.Immutable;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;
using ArchCompiler.Emitters;
using ArchCompiler.Yaml;

namespace ArchCompiler.Testing;

/// <summary>Compiles texts for tests, on a day that never changes.</summary>
public static class Compiling
{
    /// <summary>The day that tests live on.</summary>
    public static DateOnly Today { get; } = new(2026, 1, 15);

    /// <summary>What is compiled with where a test asks for nothing else.</summary>
    public static CompilationContext Context { get; } = new(BuiltInCatalog.Load(), ProjectSettings.Default, Today);

    /// <summary>The diagrams of a source.</summary>
    /// <param name="source">The diagram's file.</param>
    /// <param name="project">The project file, if any; it must be right.</param>
    /// <param name="templates">The project's own templates, if any.</param>
    public static ImmutableArray<Compilation> Of(
        SourceText source, SourceText? project = null, TemplateFolder? templates = null)
    {
        var settings = project is null ? ProjectSettings.Default : SettingsReader.Read(project).Value;
        CompilationContext context = new(BuiltInCatalog.Load(), settings, Today);
        return Compilation.Of(source, templates is null ? context : context with { Templates = new(templates) });
    }

    /// <summary>The only diagram of a Mermaid text.</summary>
    public static Compilation Mermaid(string text) => Of(new SourceText("diagram.mmd", text)).Single();
}
