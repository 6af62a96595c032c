using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Graph;

/// <summary>
/// A program that is drawn in the frame of the service that runs it, and so is no participant of its own.
/// </summary>
/// <param name="Node">What was drawn.</param>
/// <param name="Kind">What it was taken for: a program, a database of the author's.</param>
/// <param name="Title">What the author calls it.</param>
public sealed record HostedProgram(DiagramNode Node, ServiceKind Kind, string Title);
