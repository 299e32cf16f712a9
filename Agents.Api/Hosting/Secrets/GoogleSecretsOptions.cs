using System.Text.RegularExpressions;

namespace Agents.Api.Hosting.Secrets;

/// <summary>Where secrets are fetched from. Section <c>Secrets:Google</c>.</summary>
internal sealed partial record GoogleSecretsOptions
{
    private const string SectionName = "Secrets:Google";
    private static readonly IReadOnlyList<string> DefaultNames = ["OPENAI_API_KEY", "GEMINI_API_KEY", "GOOGLE_CLIENT_SECRET", "PASSWORD"];

    /// <summary>Gets the project that holds the secrets: its id or number.</summary>
    public required string Project { get; init; }

    /// <summary>Gets the configuration keys to fetch, each with the id of its secret: ids may not have a colon, so it becomes <c>__</c>.</summary>
    public required IReadOnlyDictionary<string, string> SecretIds { get; init; }

    /// <summary>Gets the address of the service.</summary>
    /// <value>HTTPS, or a loopback address; the default is Google's.</value>
    public required Uri BaseAddress { get; init; }

    /// <summary>Gets the file of the credentials.</summary>
    /// <value>An absolute path; null: Google's application-default credentials.</value>
    public string? CredentialsFile { get; init; }

    /// <summary>Reads the section.</summary>
    /// <param name="configuration">All layers but the secrets.</param>
    /// <param name="root">The folder that a relative path belongs to.</param>
    /// <param name="problems">Where mistakes are noted, each with key, value and remedy.</param>
    /// <returns>Null when no project is set, or when there are mistakes.</returns>
    public static GoogleSecretsOptions? Read(IConfiguration configuration, string root, ICollection<string> problems)
    {
        var section = configuration.GetSection(SectionName);
        if (Text(section["Project"]) is not { } project)
        {
            return null;
        }

        var found = new List<string>();
        if (!ProjectForm().IsMatch(project))
        {
            found.Add($"{SectionName}:Project is '{project}': give the id or number of a Google Cloud project, such as 'my-project-123'.");
        }

        var address = Text(section["BaseAddress"]) ?? "https://secretmanager.googleapis.com";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var baseAddress) || !IsSafe(baseAddress))
        {
            found.Add($"{SectionName}:BaseAddress is '{address}': give an address with https, or one of this machine; or leave it out for Google's own.");
        }

        var names = section.GetSection("Names").GetChildren().Select(name => (Key: name.Path, Name: Text(name.Value))).Where(name => name.Name is not null).ToList();
        found.AddRange(names.Where(name => !SecretIdForm().IsMatch(IdOf(name.Name!)))
            .Select(name => $"{name.Key} is '{name.Name}': give a configuration key of letters, digits, '_', '-' and ':'."));

        var credentials = (Text(section["CredentialsFile"]) ?? Text(configuration["GOOGLE_APPLICATION_CREDENTIALS"])) is { } file ? Path.GetFullPath(file, root) : null;
        if (credentials is not null && !File.Exists(credentials))
        {
            found.Add($"{SectionName}:CredentialsFile (or GOOGLE_APPLICATION_CREDENTIALS) is '{credentials}', where no file is: give the path of a credentials file.");
        }

        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        return found.Count > 0 ? null : new GoogleSecretsOptions
        {
            Project = project,
            BaseAddress = baseAddress!,
            CredentialsFile = credentials,
            SecretIds = (names.Count > 0 ? names.Select(name => name.Name!) : DefaultNames)
                .DistinctBy(KeyOf, StringComparer.OrdinalIgnoreCase).ToDictionary(KeyOf, IdOf, StringComparer.OrdinalIgnoreCase),
        };
    }

    private static string KeyOf(string name) => name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

    private static string IdOf(string name) => name.Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal);

    private static bool IsSafe(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0;

    private static string? Text(string? value) => value?.Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,255}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretIdForm();

    [GeneratedRegex("^[A-Za-z0-9.:-]{1,100}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectForm();
}
