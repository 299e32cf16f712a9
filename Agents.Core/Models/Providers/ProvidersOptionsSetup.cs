using Agents.Core.Configuration;
using Agents.Core.Identity;
using Agents.Core.Models.Catalog;
using Agents.Core.Models.OpenAI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Agents.Core.Models.Providers;

/// <summary>Reads <see cref="ProvidersOptions"/>: <c>OPENAI_*</c>, <c>GEMINI_*</c> and <c>LLM:*</c> are each enough for their provider.</summary>
internal sealed class ProvidersOptionsSetup(IConfiguration configuration) : IConfigureOptions<ProvidersOptions>
{
    private static readonly string[] Reserved = [ProviderOptions.OpenAI, ProviderOptions.Gemini, ProviderOptions.Local, "builtin"];

    /// <summary>Gemini's own address.</summary>
    public static Uri GeminiAddress { get; } = new("https://generativelanguage.googleapis.com");

    public void Configure(ProvidersOptions options)
    {
        var reader = new SettingReader(configuration, options.Unreadable);
        AddOpenAI(options, reader);
        AddGemini(options, reader);
        foreach (var section in configuration.GetSection("Models:Providers").GetChildren())
        {
            AddNamed(options, section);
        }

        AddLocal(options, reader.Below("LLM"));
        foreach (var host in configuration.GetSection("Byok:AllowedHosts").GetChildren().Select(child => child.Value?.Trim()).OfType<string>())
        {
            if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            {
                options.Unreadable.Add($"Byok:AllowedHosts holds {SettingReader.Shown(host)}: give host names such as 'api.example.com', without scheme, port or path.");
            }
            else
            {
                options.AllowedCallerHosts.Add(host);
            }
        }
    }

    private static Secret? Key(SettingReader reader, string key) => reader.Text(key) is { } text ? new Secret(text) : null;

    private static void AddOpenAI(ProvidersOptions options, SettingReader reader)
    {
        var (key, address) = (Key(reader, "OPENAI_API_KEY"), reader.Address("OPENAI_BASE_URL"));
        if (key is not null || address is not null)
        {
            options.Providers.Add(new ProviderOptions
            {
                Name = ProviderOptions.OpenAI,
                BaseAddress = address ?? OpenAIOptions.DefaultBaseAddress,
                ApiKey = key,
            });
        }
    }

    private static void AddGemini(ProvidersOptions options, SettingReader reader)
    {
        options.GeminiAddress = reader.Address("GEMINI_BASE_URL") ?? GeminiAddress;
        if ((Key(reader, "GEMINI_API_KEY") ?? Key(reader, "GOOGLE_API_KEY")) is { } key)
        {
            options.Providers.Add(new ProviderOptions
            {
                Name = ProviderOptions.Gemini,
                Server = ProviderOptions.Gemini,
                BaseAddress = options.GeminiAddress,
                ApiKey = key,
            });
        }
    }

    private static void AddLocal(ProvidersOptions options, SettingReader reader)
    {
        var address = Host(reader, options);
        var model = reader.Text("MODEL");
        var limit = reader.Number("MAX_TOKENS", least: 1);
        var seconds = reader.Number("TIMEOUT_SECONDS", least: 1);
        var debug = reader.Flag("DEBUG");
        if (address is null)
        {
            if (model is not null && reader.Text("HOST") is null)
            {
                options.Unreadable.Add($"LLM:MODEL is '{model}' and LLM:HOST is missing: give the server's address, e.g. http://127.0.0.1:1234/v1.");
            }

            return;
        }

        // A local server may load its model first: a time that was given is for the first token too.
        var time = seconds is { } given ? TimeSpan.FromSeconds(given) : (TimeSpan?)null;
        options.Providers.Add(new ProviderOptions
        {
            Name = ProviderOptions.Local,
            BaseAddress = address,
            ApiKey = Key(reader, "API_KEY"),
            Model = model,
            MaxOutputTokens = limit,
            Clocks = time is { } whole ? new ModelClocks(whole, whole < ModelClocks.Default.Idle ? whole : ModelClocks.Default.Idle, whole) : null,
            LogsContent = debug ?? false,
        });
    }

    // People write the server's address as its own page shows it: without a scheme, without the version.
    private static Uri? Host(SettingReader reader, ProvidersOptions options)
    {
        if (reader.Text("HOST") is not { } text)
        {
            return null;
        }

        var address = text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || text.AsSpan().ContainsAny('@', '?', '#'))
        {
            options.Unreadable.Add($"LLM:HOST is {SettingReader.Shown(text)}: give the server's address, e.g. http://127.0.0.1:1234/v1.");
            return null;
        }

        return uri.AbsolutePath is "/" or "" ? new Uri(uri, "/v1") : uri;
    }

    private static void AddNamed(ProvidersOptions options, IConfigurationSection section)
    {
        var reader = new SettingReader(section, options.Unreadable);
        if (Reserved.Contains(section.Key, StringComparer.OrdinalIgnoreCase) || section.Key.Contains('/', StringComparison.Ordinal))
        {
            options.Unreadable.Add($"{section.Path} has a name that is taken or holds a slash: name the provider otherwise than {string.Join(", ", Reserved)}.");
            return;
        }

        var server = reader.Text("Server");
        if (server is not null && !ProviderServers.IsKnown(server))
        {
            options.Unreadable.Add($"{section.Path}:Server is '{server}': give one of {string.Join(", ", ProviderServers.Names)}, or leave it out.");
        }

        var address = reader.Address("BaseAddress") ?? ProviderServers.AddressOf(server ?? section.Key);
        if (address is null)
        {
            if (reader.Text("BaseAddress") is null)
            {
                options.Unreadable.Add($"{section.Path}:BaseAddress is missing: give the server's address, e.g. http://127.0.0.1:1234/v1.");
            }

            return;
        }

        options.Providers.Add(new ProviderOptions
        {
            Name = section.Key,
            Server = server,
            BaseAddress = address,
            ApiKey = Key(reader, "ApiKey"),
            Model = reader.Text("Model"),
            MaxOutputTokens = reader.Number("MaxOutputTokens", least: 1),
            MaxConcurrentCalls = reader.Number("MaxConcurrentCalls", least: 1) ?? 64,
            LogsContent = reader.Flag("LogsContent") ?? false,
        });
    }
}
