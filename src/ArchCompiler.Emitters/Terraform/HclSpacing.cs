namespace ArchCompiler.Emitters.Terraform;

/// <summary>Whether a space stands between two words of a line, as <c>terraform fmt</c> has it.</summary>
internal static class HclSpacing
{
    public static bool IsSpaced(HclToken before, HclToken subject, HclToken after)
    {
        if (IsTight(subject, after))
        {
            return false;
        }

        if (subject.Is(HclTokenKind.Sign, ",")
            || (subject.Is(HclTokenKind.Identifier, "in") && before.Kind is HclTokenKind.Identifier))
        {
            return !IsInText(subject, after);
        }

        if (IsInText(subject, after) || IsIndex(subject, after) || subject.Is(HclTokenKind.Sign, "!"))
        {
            return false;
        }

        return subject.Is(HclTokenKind.Sign, "-") ? EndsOperand(before) : IsSpacedByBrackets(subject, after);
    }

    private static bool IsTight(HclToken subject, HclToken after) =>
        after.Kind is HclTokenKind.NewLine or HclTokenKind.None
        || (subject.Kind is HclTokenKind.Identifier && after.Is(HclTokenKind.Open, "("))
        || (subject.Kind is HclTokenKind.Sign && subject.Text is "::" or ".")
        || (after.Kind is HclTokenKind.Sign && after.Text is "::" or "." or "," or "...");

    private static bool IsInText(HclToken subject, HclToken after) =>
        subject.Kind is HclTokenKind.QuotedText
            or HclTokenKind.HeredocText
            or HclTokenKind.OpenQuote
            or HclTokenKind.OpenHeredoc
        || after.Kind is HclTokenKind.QuotedText
            or HclTokenKind.HeredocText
            or HclTokenKind.CloseQuote
            or HclTokenKind.CloseHeredoc;

    private static bool IsIndex(HclToken subject, HclToken after) => after.Is(HclTokenKind.Open, "[")
        && (subject.Kind is HclTokenKind.Identifier or HclTokenKind.Number || subject.BracketChange < 0);

    // A minus after anything that cannot end an operand is a sign and stands tight.
    private static bool EndsOperand(HclToken before) => before.Kind switch
    {
        HclTokenKind.None or HclTokenKind.Open => false,
        HclTokenKind.Sign => before.Text is not (
            "=" or ":" or "," or "?" or "+" or "*" or "/" or "%" or "-" or "==" or "!=" or ">" or ">=" or "<" or "<="
            or "&&" or "||" or "!"),
        _ => true,
    };

    private static bool IsSpacedByBrackets(HclToken subject, HclToken after)
    {
        if (subject.Is(HclTokenKind.Open, "{") || after.Is(HclTokenKind.Close, "}"))
        {
            return !(subject.Is(HclTokenKind.Open, "{") && after.Is(HclTokenKind.Close, "}"));
        }

        if ((subject.Kind is HclTokenKind.OpenSequence && after.Is(HclTokenKind.Open, "{"))
            || (subject.Is(HclTokenKind.Close, "}") && after.Kind is HclTokenKind.CloseSequence))
        {
            return true;
        }

        return !(subject.Kind is HclTokenKind.CloseSequence
                && after.Kind is HclTokenKind.OpenSequence
                && after.Text[0] == '$')
            && subject.BracketChange <= 0 && after.BracketChange >= 0;
    }
}
