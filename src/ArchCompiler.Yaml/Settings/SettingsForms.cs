using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Settings;

/// <summary>The forms that settings must have.</summary>
internal static class SettingsForms
{
    /// <summary>What a project name is, for people.</summary>
    public const string ProjectName = "3 to 16 of a-z, 0-9 and '-', with a letter first and no '-' last";

    /// <summary>What a region is, for people.</summary>
    public const string Region = "an AWS region such as eu-west-1";

    /// <summary>
    /// Whether a text can begin the name of every resource: load balancers allow 32 characters in all.
    /// </summary>
    public static bool IsProjectName(string text) =>
        text.Length is >= 3 and <= 16
        && char.IsAsciiLetterLower(text[0])
        && text[^1] != '-'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Whether a text has the shape of a region: <c>eu-west-1</c>, <c>us-gov-east-1</c>.</summary>
    public static bool IsRegion(string text) =>
        text.Split('-') is { Length: 3 or 4 } parts
        && parts[0].Length == 2
        && parts[^1].Length == 1
        && char.IsAsciiDigit(parts[^1][0])
        && parts[..^1].All(part => part.Length > 0 && part.All(char.IsAsciiLetterLower));

    /// <summary>A key's project name; null where it states none, or none that fits, which is told.</summary>
    public static Name? ProjectNameOf(ShapeReader shape, string key) =>
        Checked(shape, key, IsProjectName, ProjectName);

    /// <summary>A key's region; null where it states none, or none that fits, which is told.</summary>
    public static Name? RegionOf(ShapeReader shape, string key) => Checked(shape, key, IsRegion, Region);

    private static Name? Checked(ShapeReader shape, string key, Func<string, bool> fits, string wanted)
    {
        if (shape.Name(key) is not { } name)
        {
            return null;
        }

        if (fits(name.Text))
        {
            return name;
        }

        shape.Diagnostics.Add(SettingsDiagnostics.BadForm(name, key, wanted));
        return null;
    }
}
