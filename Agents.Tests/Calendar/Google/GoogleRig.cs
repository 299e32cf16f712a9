using Agents.Core.Calendar.Google;
using Agents.Plugins.Calendar.Google;
using Agents.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace Agents.Tests.Calendar.Google;

/// <summary>Client and cache against an address, with a clock of the test.</summary>
internal sealed class GoogleRig : IDisposable
{
    public const string Owner = "local";

    private readonly GoogleHttp _http = new();

    public GoogleRig(Uri address, IGoogleAccess access)
    {
        var google = Options.Create(new GoogleOptions { ClientId = "id", BaseUrl = address });
        var calls = Options.Create(new GoogleCallOptions());
        Client = new GoogleCalendarClient(new GoogleTransport(_http, access, google, calls, Clock));
        Cache = new GoogleCalendarCache(Client, Copies, calls, Clock);
    }

    public ManualTimeProvider Clock { get; } = new();

    public GoogleCopies Copies { get; } = new();

    public GoogleCalendarClient Client { get; }

    public GoogleCalendarCache Cache { get; }

    public static async Task<GoogleRig> StartAsync(FakeGoogle google) =>
        new(google.Address, new FixedAccess(await google.IssueTokenAsync("https://www.googleapis.com/auth/calendar")));

    /// <summary>Waits for a call, moving the clock over its waits.</summary>
    public async Task<T> PlayAsync<T>(Task<T> call)
    {
        await Clock.RunUntilAsync(call, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(60));
        return await call;
    }

    public void Dispose() => _http.Dispose();
}
