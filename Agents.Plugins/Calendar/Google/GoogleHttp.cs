namespace Agents.Plugins.Calendar.Google;

/// <summary>The HTTP connections to Google. No cookies, no redirects: both would carry a token somewhere else.</summary>
internal sealed class GoogleHttp : IDisposable
{
    /// <summary>The most bytes of an answer that are read.</summary>
    public const int MaxBodyBytes = 16 * 1024 * 1024;

    /// <summary>Gets the client; it has no time limit of its own.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 64,
        AutomaticDecompression = System.Net.DecompressionMethods.GZip,
        ResponseDrainTimeout = TimeSpan.FromMilliseconds(50),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => Client.Dispose();

    /// <summary>Reads a body whole.</summary>
    /// <exception cref="HttpRequestException">It is longer than <see cref="MaxBodyBytes"/>.</exception>
    public static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + count > MaxBodyBytes)
            {
                throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, "The answer is too long.");
            }

            await body.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        return body.ToArray();
    }

    /// <summary>What <c>Retry-After</c> asks for, in seconds or as a date; null when it is not there.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
