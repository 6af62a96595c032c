using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Copies;

/// <summary>Reads the words of labels that tell a thing from its copy.</summary>
internal sealed class CopyReader(Words words, EdgeWordsReader arrows)
{
    private readonly ZoneMarks zones = new(words);

    /// <summary>What a label says; of what kind its shape is matters for what is a name in it.</summary>
    public CopyReading Read(CleanLabel label, ServiceKind? kind)
    {
        Scan scan = new(words, kind);
        foreach (var clause in label.Lines.Concat(label.Qualifiers))
        {
            var (plain, _) = ZoneMarks.WithoutCodes(clause);
            var line = WordLine.Parse(plain);
            scan.Read(line.Only(zones.Read(line).Kept));
        }

        return scan.Result();
    }

    /// <summary>Whether an arrow says that who has it reads, and nothing more.</summary>
    public bool SaysRead(string? text) => arrows.Read(text).Access is Access.Read;

    /// <summary>Whether an arrow between two says that the copy is kept in step, or that it lags; else null.</summary>
    public CopyRole? ReadArrow(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = WordLine.Parse(LabelCleaner.Clean(text).All);
        return Enumerable.Range(0, line.Words.Length)
            .Select(i => words.Copies.FindLongest(line, i, out _)?.Role)
            .FirstOrDefault(role => role is CopyRole.InStep or CopyRole.Behind);
    }

    /// <summary>One pass over the words of a label.</summary>
    private sealed class Scan(Words words, ServiceKind? kind)
    {
        private readonly SortedSet<string> rest = new(StringComparer.Ordinal);
        private CopyRole? role;
        private bool isBoth;
        private bool isNamed;
        private int since;

        public void Read(WordLine line)
        {
            for (var i = 0; i < line.Words.Length; i++)
            {
                i = Step(line, i);
            }

            since++;
        }

        public CopyReading Result() =>
            new(role, [.. rest]) { IsBoth = isBoth, IsBare = role is not null && !isNamed && rest.Count == 0 };

        private int Step(WordLine line, int first)
        {
            var known = words.Copies.FindLongest(line, first, out var copyEnd);
            var sense = FindKind(line, first, out var kindEnd);
            if (known is { Role: not (CopyRole.Part or CopyRole.InStep or CopyRole.Behind) })
            {
                Meet(known.Role, line.Words[first].Gap is Gap.Join or Gap.Slash);
                return SkipNumber(line, copyEnd);
            }

            since++;
            if (sense is not null && kindEnd >= copyEnd && (sense.Kind == kind || IsDatabase(sense)))
            {
                isNamed |= sense.IsName && sense.Kind.IsResource;
                return kindEnd;
            }

            if (known is not null)
            {
                return copyEnd;
            }

            if (words.Particles.FindLongest(line, first, out var particleEnd) is { } particle
                && particle.Role is not (ParticleRole.Action or ParticleRole.Handling or ParticleRole.Data))
            {
                return particleEnd;
            }

            rest.Add(line.Slice(first, first).ToString());
            return first;
        }

        /// <summary>
        /// The kind that begins at a word, without the words for copies that are part of its names: "RDS primary".
        /// </summary>
        private Sense? FindKind(WordLine line, int first, out int last)
        {
            var sense = words.Kinds.FindLongest(line, first, out last);
            for (var i = first + 1; i <= last; i++)
            {
                if (words.Copies.FindLongest(line, i, out _) is { Role: < CopyRole.Part })
                {
                    last = i - 1;
                    return words.Kinds.Find(line.Slice(first, last));
                }
            }

            return sense;
        }

        private static bool IsDatabase(Sense sense) =>
            sense.Role is WordRole.Product || (!sense.Kind.IsResource && sense.Kind.Has(Capabilities.StoresData));

        private void Meet(CopyRole met, bool isJoined)
        {
            isBoth |= role is CopyRole.Source && met is not CopyRole.Source && (isJoined || since > 0);
            role = role is null or CopyRole.Source ? met : role;
            since = 0;
        }

        /// <summary>A number behind the word for a copy counts the copies.</summary>
        private static int SkipNumber(WordLine line, int last) =>
            last + 1 < line.Words.Length && line.IsCode(last + 1) ? last + 1 : last;
    }
}
