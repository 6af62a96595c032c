namespace ArchCompiler.Cli.Files;

/// <summary>The files around a command: which inputs its arguments mean, and which project each belongs to.</summary>
/// <param name="host">The world.</param>
/// <param name="standardInputName">The name of what comes on standard input, null where none was given.</param>
/// <param name="environment">The environment to compile for, null for all of them at once.</param>
internal sealed class Workspace(Host host, string? standardInputName = null, string? environment = null)
{
    private readonly ProjectFinder projects = new(host.Files);
    private readonly InputReader reader = new(host, standardInputName);
    private readonly Dictionary<string, InputFinder> finders = new(StringComparer.Ordinal);

    /// <summary>The environment to compile for, null for all of them at once.</summary>
    public string? Environment { get; } = environment;

    /// <summary>The part of what arguments mean that is looked at, null for the whole.</summary>
    public InputSelection? Selection { get; init; }

    /// <summary>
    /// Whether files that are named are looked at as if they had been found in the folder where archc runs: what is no
    /// diagram, is excluded or is gone is passed over.
    /// </summary>
    public bool PassesOver { get; init; }

    /// <summary>Whether all is looked at that the arguments mean, and no part of it.</summary>
    public bool IsWhole => Selection is null && !PassesOver;

    /// <summary>The project of the current folder.</summary>
    public Project Current => projects.Of(host.Files.CurrentFolder);

    /// <summary>
    /// The inputs that some arguments mean, read one after the other; no argument means the project. YAML that merely
    /// lies in a folder and cannot be read is none of ours.
    /// </summary>
    public IEnumerable<Input> Find(string[] arguments) => Wanted(arguments)
        .SelectMany(Expand)
        .DistinctBy(input => input.Path, StringComparer.Ordinal)
        .Where(input => Selection?.Has(input) ?? true)
        .Select(reader.Read)
        .Where(input => input.IsNamed || input.Source is not null || !Notations.IsYaml(input.Path));

    /// <summary>The paths of the inputs that some arguments mean, none of them read.</summary>
    public IEnumerable<string> Name(string[] arguments) =>
        Wanted(arguments).SelectMany(Expand).Select(input => input.Path).Distinct(StringComparer.Ordinal);

    /// <summary>The folders among what some arguments mean.</summary>
    public IEnumerable<string> Folders(string[] arguments) => Wanted(arguments).Where(IsFolder);

    /// <summary>The project that the files directly in a folder belong to.</summary>
    public Project ProjectIn(string folder) => projects.Of(FilePath.Absolute(host.Files, folder));

    /// <summary>The project that an input belongs to.</summary>
    public Project ProjectOf(Input input) =>
        projects.Of(FilePath.ParentOf(FilePath.Absolute(host.Files, input.Path)) ?? host.Files.CurrentFolder);

    private IEnumerable<Input> Expand(string argument)
    {
        if (argument == InputReader.StandardInput || !IsFolder(argument))
        {
            Input named = new(argument, Path.GetFileName(argument), IsNamed: true);
            return !PassesOver || argument == InputReader.StandardInput ? [named]
                : IsFound(named) ? [named with { IsNamed = false }]
                : [];
        }

        return new InputFinder(host.Files, ProjectIn(argument)).Below(argument);
    }

    private bool IsFound(Input named)
    {
        var absolute = FilePath.Absolute(host.Files, named.Path);
        var project = ProjectOf(named);
        if (!finders.TryGetValue(project.Folder, out var finder))
        {
            finders[project.Folder] = finder = new(host.Files, project);
        }

        return host.Files.Look(named.Path) is EntryType.File
            && (FilePath.Below(host.Files.CurrentFolder, absolute) is { } below
                ? finder.Finds(host.Files.CurrentFolder, below)
                : finder.Finds(FilePath.ParentOf(absolute) ?? "/", Path.GetFileName(absolute)));
    }

    private IEnumerable<string> Wanted(string[] arguments) => arguments.Length == 0
        ? [FilePath.Shown(host.Files, Current.Folder)]
        : arguments.Select(FilePath.Normalise);

    private bool IsFolder(string path) =>
        host.Files.Look(path) is EntryType.Folder
        || (host.Files.Look(path) is EntryType.Link && host.Files.Look(path + "/.") is EntryType.Folder);
}
