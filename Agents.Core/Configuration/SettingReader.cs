using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Agents.Core.Configuration;

/// <summary>Reads settings by hand: the binder stops at the first mistake, this collects them all, each with key, value and remedy.</summary>
internal sealed class SettingReader(IConfiguration configuration, ICollection<string> mistakes)
{
    /// <summary>Reads below a section.</summary>
    public SettingReader Below(string path) => new(configuration.GetSection(path), mistakes);

    public IEnumerable<IConfigurationSection> Children() => configuration.GetChildren();

    public string? Text(string key) => configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A text that must be there.</summary>
    public string? Required(string key, string wanted)
    {
        var text = Text(key);
        if (text is null)
        {
            mistakes.Add($"{PathOf(key)} is missing: give {wanted}.");
        }

        return text;
    }

    public T Choice<T>(string key, T standard)
        where T : struct, Enum => Read(key, "one of " + string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant())), static (string text, out T value) =>
            Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value)) ?? standard;

    public bool? Flag(string key) => Read<bool>(key, "true or false", static (string text, out bool value) =>
    {
        value = text is "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "yes", StringComparison.OrdinalIgnoreCase);
        return value || text is "0" || string.Equals(text, "false", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "no", StringComparison.OrdinalIgnoreCase);
    });

    public int? Number(string key, int least) => Read(key, $"a whole number of at least {least}", (string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least);

    public decimal? Price(string key) => Read(key, "a price in US dollars for a million tokens, e.g. 2.50", static (string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value));

    public TimeSpan? Duration(string key) => Read(key, "a duration between a second and a day, e.g. 00:02:00", static (string text, out TimeSpan value) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value) && value >= TimeSpan.FromSeconds(1) && value <= TimeSpan.FromDays(1));

    /// <summary>An address of HTTP. User info would be a secret in a place that prints it, so it is refused.</summary>
    public Uri? Address(string key)
    {
        var text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0 && address.Fragment.Length == 0)
        {
            if (address.UserInfo.Length == 0)
            {
                return address;
            }

            mistakes.Add($"{PathOf(key)} holds a user or password (***): give the address without it, and the key in its own setting.");
            return null;
        }

        mistakes.Add($"{PathOf(key)} is {Shown(text)}: give an address such as 'https://api.openai.com/v1'.");
        return null;
    }

    /// <summary>A text that should be an address or host, as a message may show it: what has a user or a query may have a secret.</summary>
    public static string Shown(string text) => text.AsSpan().ContainsAny('@', '?', '#') ? "'***'" : $"'{text}'";

    public string PathOf(string key) => configuration is IConfigurationSection section ? $"{section.Path}:{key}" : key;

    private T? Read<T>(string key, string wanted, Parser<T> parse)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        mistakes.Add($"{PathOf(key)} is '{text}': give {wanted}, or leave it out.");
        return null;
    }

    private delegate bool Parser<T>(string text, out T value);
}
