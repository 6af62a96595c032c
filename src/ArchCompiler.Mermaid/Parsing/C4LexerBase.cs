using Antlr4.Runtime;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// What the grammar of C4's tokens cannot say: lines that Mermaid takes for a direction, and arguments that it reads
/// over line ends. Where such arguments are open until the end of the diagram, that is found out once.
/// </summary>
internal abstract class C4LexerBase : LineLexer
{
    private readonly DirectionLines directions;
    private readonly List<int> arguments = [];
    private readonly HashSet<int> doomed = [];
    private IToken? bare;

    protected C4LexerBase(ICharStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput) => directions = new(Source);

    /// <inheritdoc/>
    protected override int UnexpectedType => C4Lexer.UNEXPECTED;

    /// <inheritdoc/>
    public override void RestartAt(int offset)
    {
        base.RestartAt(offset);
        arguments.Clear();
    }

    /// <inheritdoc/>
    protected override IToken? EarlyToken(int at) => CurrentMode switch
    {
        DEFAULT_MODE => directions.Find(at) is { Type: not MermaidLexer.DIRECTION_TD } line
            ? Take(C4Lexer.DIRECTION, at, line.End)
            : null,
        C4Lexer.Argument => EarlyArgument(at),
        _ => null,
    };

    /// <inheritdoc/>
    protected override IToken Check(IToken token)
    {
        bare = token.Type == C4Lexer.BARE ? token : bare;
        if (CurrentMode == DEFAULT_MODE)
        {
            arguments.Clear();
        }

        return token;
    }

    /// <inheritdoc/>
    protected override bool IsRun(IToken token) => (token.Type, CurrentMode)
        is (C4Lexer.KEY, C4Lexer.Key) or (C4Lexer.ACC_DESCR_BLOCK, C4Lexer.AccDescrBlock);

    /// <inheritdoc/>
    protected override void Doom() => doomed.UnionWith(arguments);

    private CommonToken? EarlyArgument(int at)
    {
        if (doomed.Contains(at))
        {
            Doom();
            return Take(C4Lexer.UNEXPECTED, at, at);
        }

        arguments.Add(at);
        return bare is { } run && run.StartIndex < at && at <= run.StopIndex && IsRestOfBare(at, run.StopIndex)
            ? Take(C4Lexer.BARE, at, run.StopIndex + 1)
            : null;
    }

    /// <summary>
    /// Whether what stands here is read as the run that it is a part of, and not as a quote or bracket.
    /// </summary>
    private bool IsRestOfBare(int at, int last)
    {
        var first = at;
        while (first <= last && Source[first] == ' ')
        {
            first++;
        }

        return first > last || !(Source[first] is '"' or '$' || (Source[first] == ')' && first == at));
    }
}
