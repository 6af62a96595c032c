using ArchCompiler.Mermaid.Mistakes;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>The names that <c>@{ shape: … }</c> may give, as Mermaid 11.17 knows them.</summary>
internal static class Shapes
{
    private const string Names =
        " rect proc process rectangle rounded event stadium terminal pill fr-rect subprocess subproc"
        + " framed-rectangle subroutine cyl db database cylinder datastore data-store folder directory bucket console"
        + " browser person circle circ bang cloud diam decision diamond question hex hexagon prepare lean-r"
        + " lean-right in-out lean-l lean-left out-in trap-b priority trapezoid-bottom trapezoid trap-t manual"
        + " trapezoid-top inv-trapezoid dbl-circ double-circle doublecircle text notch-rect card notched-rectangle"
        + " lin-rect lined-rectangle lined-process lin-proc shaded-process sm-circ start small-circle fr-circ stop"
        + " framed-circle fork join hourglass collate brace comment brace-l brace-r braces bolt com-link"
        + " lightning-bolt doc document delay half-rounded-rectangle h-cyl das horizontal-cylinder lin-cyl disk"
        + " lined-cylinder curv-trap curved-trapezoid display div-rect div-proc divided-rectangle divided-process tri"
        + " extract triangle win-pane internal-storage window-pane f-circ junction filled-circle notch-pent"
        + " loop-limit notched-pentagon flip-tri manual-file flipped-triangle sl-rect manual-input sloped-rectangle"
        + " docs documents st-doc stacked-document st-rect procs processes stacked-rectangle bow-rect stored-data"
        + " bow-tie-rectangle cross-circ summary crossed-circle tag-doc tagged-document tag-rect tagged-rectangle"
        + " tag-proc tagged-process flag paper-tape odd lin-doc lined-document ";

    // Meant for other diagrams or inherited by every JavaScript object, yet accepted.
    private const string InternalNames = " state choice note composite icon anchor constructor ";

    /// <summary>Whether Mermaid accepts the name.</summary>
    public static bool Contains(string name) => IsIn(Names, name) || IsIn(InternalNames, name);

    /// <summary>The documented name most like the given one, null where none is near.</summary>
    public static string? Nearest(string name)
    {
        var wish = name.ToLowerInvariant().Replace('_', '-');
        wish = wish.TrimEnd(',');
        return Contains(wish) ? wish : NearName.Find(wish, Names.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsIn(string names, string name) =>
        name.Length > 0
            && !name.Contains(' ', StringComparison.Ordinal)
            && names.Contains($" {name} ", StringComparison.Ordinal);
}
