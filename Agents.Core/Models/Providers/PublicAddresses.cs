using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Agents.Core.Models.Providers;

/// <summary>Tells addresses of the public internet from all others: private, local, shared, reserved, and forms that hide one of them.</summary>
internal static class PublicAddresses
{
    // The special-purpose registries of IANA: what is not globally reachable, plus multicast.
    private static readonly IPNetwork[] Excluded =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether a connection to it stays on the public internet.</summary>
    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (Array.Exists(Excluded, network => network.Contains(address)))
        {
            return false;
        }

        // An IPv4 address travels inside these.
        return address.AddressFamily != AddressFamily.InterNetworkV6
            || (!Nat64.Contains(address) || Contains(Inner(address, 12))) && (!SixToFour.Contains(address) || Contains(Inner(address, 2)));
    }

    private static IPAddress Inner(IPAddress address, int offset)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return new IPAddress(BinaryPrimitives.ReverseEndianness(BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..])));
    }
}
