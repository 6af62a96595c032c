using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>Recognises what people commonly get wrong, so that the message can say what they meant.</summary>
internal static class Mistakes
{
    /// <summary>The message for a known mistake, null where the line shows none.</summary>
    public static Diagnostic? Recognise(FailedLine line) => null;
}
