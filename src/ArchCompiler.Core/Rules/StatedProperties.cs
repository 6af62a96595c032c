using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Rules;

/// <summary>What the author said about a service, told apart from what holds because he said nothing.</summary>
public static class StatedProperties
{
    extension(Service service)
    {
        /// <summary>Whether the author says that a flag is set.</summary>
        public bool States(string flag) => service.Properties.IsDrawn(flag) && service.Properties.IsOn(flag);

        /// <summary>Whether the author says that a flag is not set.</summary>
        public bool Denies(string flag) => service.Properties.IsDrawn(flag) && !service.Properties.IsOn(flag);

        /// <summary>Whether a flag is set because nobody said otherwise.</summary>
        public bool HasByDefault(string flag) => !service.Properties.IsDrawn(flag) && service.Properties.IsOn(flag);

        /// <summary>A number as the author stated it, null where he did not.</summary>
        public decimal? Stated(string number) =>
            service.Properties.IsDrawn(number) ? service.Properties.Number(number) : null;

        /// <summary>Whether a number reaches a bound, stated or not.</summary>
        public bool Reaches(string number, int bound) => service.Properties.Number(number) >= bound;
    }
}
