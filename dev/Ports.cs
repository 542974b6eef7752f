using System.Net;
using System.Net.Sockets;

namespace Sasaeai.Dev;

/// <summary>The loopback ports of one run, all free at the time of asking.</summary>
/// <param name="Gateway">Where clients post activities.</param>
/// <param name="Tables">Azurite.</param>
/// <param name="Bots">One per copy.</param>
/// <param name="Pages">One per Playground.</param>
internal sealed record Ports(int Gateway, int Tables, IReadOnlyList<int> Bots, IReadOnlyList<int> Pages)
{
    /// <summary>Lays the ports out from the first one, or takes what is free.</summary>
    /// <exception cref="CannotStartException">A port is taken.</exception>
    public static Ports Choose(Options options, int pages)
    {
        var next = options.BasePort;
        List<TcpListener> held = [];
        try
        {
            var gateway = Take(options.BotPort ?? next);
            var tables = Take(next + 1);
            var bots = Enumerable.Range(0, options.Copies).Select(i => Take(next + 11 + i)).ToList();
            return new Ports(gateway, tables, bots, [.. Enumerable.Range(0, pages).Select(i => Take(next + 21 + i))]);
        }
        finally
        {
            held.ForEach(listener => listener.Dispose());
        }

        int Take(int? port)
        {
            var listener = new TcpListener(IPAddress.Loopback, port ?? 0);
            try
            {
                listener.Start();
            }
            catch (SocketException)
            {
                throw new CannotStartException(
                    $"ポート {port} はほかのプログラムが使っています。そのプログラムを終えるか、「--base-port 9700」のように別の番号を付けて、もう一度実行してください。",
                    $"Port {port} is taken by another program: end that program, or choose other ports, e.g. with \"--base-port 9700\".");
            }

            held.Add(listener);
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
