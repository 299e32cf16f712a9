using System.Net;

namespace Agents.Tests.Calendar.Google;

/// <summary>Walks redirects as a browser does, with cookies, between the service in memory and a Google on a port.</summary>
internal sealed class BrowserHandler(HttpClient service, HttpClient outside)
{
    public CookieContainer Cookies { get; } = new();

    /// <summary>Gets the redirects of the last walk.</summary>
    public List<Uri> Hops { get; } = [];

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? origin = null)
    {
        Hops.Clear();
        var address = new Uri(service.BaseAddress!, path);
        while (true)
        {
            var isOwn = address.Authority == service.BaseAddress!.Authority;
            using var request = new HttpRequestMessage(method, address);
            if (isOwn && Cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
            {
                request.Headers.Add("Cookie", cookies);
            }

            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            var response = await (isOwn ? service : outside).SendAsync(request);
            if (isOwn && response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                {
                    Cookies.SetCookies(address, cookie);
                }
            }

            if (response.StatusCode != HttpStatusCode.Found || response.Headers.Location is null)
            {
                return response;
            }

            address = new Uri(address, response.Headers.Location);
            Hops.Add(address);
            response.Dispose();
        }
    }
}
