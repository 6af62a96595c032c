using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Rules;

/// <summary>How findings name what was drawn: in the author's own words.</summary>
public static class DrawnNames
{
    extension(Participant participant)
    {
        /// <summary>
        /// Title with its qualifier, <c>RDS Aurora (Primary)</c>; the drawn id where there is no title.
        /// </summary>
        public string DrawnName => participant switch
        {
            { Title: "" } => participant.FirstNodeId,
            { Qualifier.Length: > 0 } => $"{participant.Title} ({participant.Qualifier})",
            _ => participant.Title,
        };

        /// <summary>The drawn id of its first node; its own id where it was drawn as a frame.</summary>
        public string FirstNodeId => participant.Nodes is [var first, ..] ? first.Id.Text : participant.Id;
    }
}
