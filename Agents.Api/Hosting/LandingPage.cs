using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Agents.Api.Hosting;

/// <summary>What <c>/</c> shows until there is a page of its own: where to look, and something to try.</summary>
internal static class LandingPage
{
    private const string Style =
        """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #1d2430; background: #fff; }
        pre { background: #f2f4f7; padding: 1rem; overflow-x: auto; border-radius: 6px; }
        @media (prefers-color-scheme: dark) { body { color: #e6e9ef; background: #14171c; } pre { background: #20252d; } a { color: #8ab4f8; } }
        """;

    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; frame-ancestors 'none'";

    public static WebApplication MapLandingPage(this WebApplication app)
    {
        app.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            return Results.Content(Html($"{context.Request.Scheme}://{context.Request.Host}"), "text/html; charset=utf-8");
        }).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    // "address" comes from the request's Host header, hence the encoding.
    private static string Html(string address) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Agents</title>
          <style>{{Style}}</style>
        </head>
        <body>
          <h1>Agents</h1>
          <p>This service turns a prompt into a voxel scene and streams it as it grows. Try it:</p>
          <pre>curl -N -X POST {{WebUtility.HtmlEncode(address)}}/api/generate \
          -H 'Content-Type: application/json' \
          -d '{"prompt":"create a small red cube"}'</pre>
          <ul>
            <li><a href="/swagger">All routes, to read and to try (Swagger)</a>, and <a href="/swagger/v1/swagger.json">the same as OpenAPI</a></li>
            <li><a href="/health/ready">Is the service ready?</a></li>
            <li>Documentation: <code>README.md</code> and <code>docs/</code> in the repository</li>
          </ul>
        </body>
        </html>
        """;
}
