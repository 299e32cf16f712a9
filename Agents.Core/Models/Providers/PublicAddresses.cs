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
            "2001::/23", "2001:db8::/32", "3fff::/20",

            // Azure's host, as its machines see it.
            "168.63.129.16/32",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    // All of the public IPv6 internet is in here; what else there is (local, multicast, old ways to write IPv4) need not be listed.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
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

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return true;
        }

        // An IPv4 address travels inside the first two.
        return Nat64.Contains(address) ? Contains(Inner(address, 12))
            : SixToFour.Contains(address) ? Contains(Inner(address, 2))
            : Global.Contains(address) && !IsIsatap(address);
    }

    // Its last half says which IPv4 address a router should hand it to.
    private static bool IsIsatap(IPAddress address) => address.GetAddressBytes() is [.., 0x00 or 0x02, 0x00, 0x5e, 0xfe, _, _, _, _];

    private static IPAddress Inner(IPAddress address, int offset) => new(address.GetAddressBytes().AsSpan(offset, 4));
}
