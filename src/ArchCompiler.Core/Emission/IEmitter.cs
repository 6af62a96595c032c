using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Core.Emission;

/// <summary>What turns a plan into artifacts for one target.</summary>
public interface IEmitter
{
    /// <summary>
    /// The target's name, as the command line and the folder below the output have it: <c>terraform</c>.
    /// </summary>
    string Target { get; }

    /// <summary>The files of this target.</summary>
    Staged<ImmutableArray<Artifact>> Emit(EmissionInput input);
}
