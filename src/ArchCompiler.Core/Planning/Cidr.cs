using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ArchCompiler.Core.Planning;

/// <summary>An IPv4 range, so that drawn ranges can be checked against each other before AWS does.</summary>
/// <param name="Network">The first address, as a number.</param>
/// <param name="Prefix">Length of the prefix, 0 to 32.</param>
public readonly record struct Cidr(uint Network, int Prefix)
{
    private const int Bits = 32;

    private uint Last => Network | (Prefix == 0 ? uint.MaxValue : (uint)((1UL << (Bits - Prefix)) - 1));

    /// <summary>
    /// The range that a text such as <c>10.0.0.0/16</c> names, null where it names none; host bits are cleared.
    /// </summary>
    public static Cidr? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0
            || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            || prefix > Bits
            || text.AsSpan(0, slash).Count('.') != 3
            || !IPAddress.TryParse(text.AsSpan(0, slash), out var address)
            || address.AddressFamily is not AddressFamily.InterNetwork)
        {
            return null;
        }

        var number = address.GetAddressBytes().Aggregate(0u, (sum, part) => (sum << 8) | part);
        return new(prefix == 0 ? 0 : number & (uint.MaxValue << (Bits - prefix)), prefix);
    }

    /// <summary>Whether another range lies wholly inside.</summary>
    public bool Contains(Cidr other) => Network <= other.Network && other.Last <= Last;

    /// <summary>Whether two ranges share an address.</summary>
    public bool Overlaps(Cidr other) => Network <= other.Last && other.Network <= Last;

    /// <summary>The first range of a length in this one; null where this one is smaller.</summary>
    public Cidr? First(int prefix) => prefix >= Prefix && prefix <= Bits ? new(Network, prefix) : null;

    /// <summary>The range of the same length behind this one, null behind the last.</summary>
    public Cidr? Next() => Last == uint.MaxValue ? null : new(Last + 1, Prefix);

    /// <summary>The range of a shorter prefix around this one.</summary>
    public Cidr Widen(int prefix) =>
        prefix >= Prefix ? this : new(prefix == 0 ? 0 : Network & (uint.MaxValue << (Bits - prefix)), prefix);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Network >> 24}.{(Network >> 16) & 255}.{(Network >> 8) & 255}.{Network & 255}/{Prefix}");
}
