using System.Diagnostics;
using OpenTelemetry;

namespace Agents.Api.Hosting;

/// <summary>Takes from a trace what a caller or a provider wrote: headers, queries and bodies are not for a collector.</summary>
internal sealed class PrivateTags : BaseProcessor<Activity>
{
    private static readonly string[] Prefixes =
        ["http.request.header.", "http.response.header.", "http.request.body.content", "http.response.body.content", "user_agent.", "url.query"];

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.EnumerateTagObjects())
        {
            if (Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                data.SetTag(name, value: null);
            }
        }

        if (data.GetTagItem("url.full") is string address && address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query)
        {
            data.SetTag("url.full", address[..query]);
        }
    }
}
