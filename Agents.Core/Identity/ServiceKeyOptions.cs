namespace Agents.Core.Identity;

/// <summary>A service key given by configuration (<c>Auth:Keys:0:Name</c> and so on).</summary>
public sealed class ServiceKeyOptions
{
    /// <summary>Gets or sets the name, unique among the keys; the caller's id is <c>key:</c> and this.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Gets or sets the key itself, unique among the keys.</summary>
    public Secret Key { get; set; } = new(string.Empty);

    /// <summary>Gets or sets how many requests a minute the caller may send.</summary>
    /// <value>At least 1; null is unlimited.</value>
    public long? RequestsPerMinute { get; set; }

    /// <summary>Gets or sets how many tokens a minute the caller may use.</summary>
    /// <value>At least 1; null is unlimited.</value>
    public long? TokensPerMinute { get; set; }

    /// <summary>Gets or sets how many credits the caller has.</summary>
    /// <value>Millionths of a US dollar, at least 0; null is unlimited.</value>
    public long? Credits { get; set; }
}
