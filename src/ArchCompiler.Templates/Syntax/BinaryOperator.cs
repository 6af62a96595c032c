namespace ArchCompiler.Templates.Syntax;

/// <summary>An operator between two operands, with how strongly it binds.</summary>
internal sealed record BinaryOperator(string Text, int Precedence)
{
    /// <summary>How strongly <c>||</c> binds, which divides the values of a <c>when</c>.</summary>
    public const int Or = 30;

    private static readonly Dictionary<string, BinaryOperator> BySymbol = new BinaryOperator[]
    {
        new("??", 20), new("?!", 20), new("||", Or), new("&&", 40),
        new("==", 70), new("!=", 70), new("<", 80), new("<=", 80), new(">", 80), new(">=", 80),
        new("+", 100), new("-", 100), new("*", 110), new("/", 110), new("//", 110), new("%", 110),
        new("..", 130), new("..<", 130),
    }.ToDictionary(o => o.Text, StringComparer.Ordinal);

    public static BinaryOperator? Find(string symbol) => BySymbol.GetValueOrDefault(symbol);
}
