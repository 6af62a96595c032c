using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>What the icon of a shape shows.</summary>
/// <param name="Kind">What it stands for; null where it is not known or there is none.</param>
/// <param name="IsProviders">Whether it is one of the provider's own icons, which only its services have.</param>
/// <param name="IsPacked">Whether it is from a pack; Mermaid's own few mean anything.</param>
internal readonly record struct DrawnIcon(ServiceKind? Kind, bool IsProviders, bool IsPacked)
{
    /// <summary>The service of the provider that it shows.</summary>
    public ServiceKind? Service => IsProviders && Kind is { IsResource: true } ? Kind : null;

    /// <summary>Whether it shows a technology that programs are written in or run with.</summary>
    public bool IsProgram => IsPacked && Kind is { IsResource: false };

    /// <summary>Reads an icon's name: as the catalog lists it, else by its words.</summary>
    public static DrawnIcon Read(string? icon, Words words, LabelReader labels)
    {
        if (icon is null)
        {
            return default;
        }

        var phrase = icon.Replace(':', ' ').Replace('-', ' ').Replace('_', ' ');
        var isProviders = words.NamesProvider(phrase);
        var kind = words.FindIcon(icon);
        return new(
            kind ?? (isProviders && labels.ReadPhrase(phrase) is [{ IsName: true } named, ..] ? named.Kind : null),
            isProviders,
            icon.Contains(':', StringComparison.Ordinal));
    }
}
