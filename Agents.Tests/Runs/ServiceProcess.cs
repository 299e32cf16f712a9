using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Agents.Api.Wires;

namespace Agents.Tests.Runs;

/// <summary>The built service as a process of its own, to be killed.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, HttpClient client)
    {
        _process = process;
        Client = client;
    }

    public HttpClient Client { get; }

    /// <summary>Starts it on a free port and waits until it is ready.</summary>
    public static async Task<ServiceProcess> StartAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        var port = FindFreePort();
        var start = new ProcessStartInfo("dotnet", [typeof(RunResponder).Assembly.Location])
        {
            WorkingDirectory = dataDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name is not ("PATH" or "HOME" or "LANG" or "DOTNET_ROOT")).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["PORT"] = port.ToString();
        start.Environment["DATA_DIR"] = dataDirectory;
        start.Environment["MODEL"] = "builtin";
        start.Environment["ROOT_DIR"] = dataDirectory;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var client = new HttpClient(new SocketsHttpHandler())
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
        };
        var service = new ServiceProcess(process, client);
        await service.WaitUntilReadyAsync(cancellationToken);
        return service;
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The service ended with {_process.ExitCode} before it was ready.");
            }

            try
            {
                using var response = await Client.GetAsync("/health/ready", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }
}
