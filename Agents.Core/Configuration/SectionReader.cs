using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Agents.Core.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Agents.Core.Configuration;

/// <summary>Reads a section into options and tells what is wrong with it. A blank text counts as absent, as in a template of an .env file.</summary>
internal sealed class SectionReader<TOptions>(IConfigurationSection section) : IConfigureOptions<TOptions>, IValidateOptions<TOptions>
    where TOptions : class
{
    private static readonly IReadOnlyList<PropertyInfo> Properties =
        [.. typeof(TOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    public void Configure(TOptions options)
    {
        foreach (var property in Properties)
        {
            if (TextOf(property) is { } text && TryConvert(property.PropertyType, text, out var value))
            {
                property.SetValue(options, value);
            }
        }
    }

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var failures = Properties.Where(property => !IsRight(property, options)).Select(property => Explain(property, options)).ToList();
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private bool IsRight(PropertyInfo property, TOptions options) =>
        (TextOf(property) is not { } text || TryConvert(property.PropertyType, text, out _))
        && property.GetCustomAttributes<ValidationAttribute>().All(rule => IsMet(rule, property.GetValue(options)));

    private string? TextOf(PropertyInfo property) => section[property.Name]?.Trim() is { Length: > 0 } text ? text : null;

    private string Explain(PropertyInfo property, TOptions options)
    {
        var value = TextOf(property) ?? Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture);
        var shown = property.PropertyType == typeof(Secret) ? "not right" : $"'{value}'";
        return $"{section.Path}:{property.Name} is {shown}: give {Expected(property)}, or leave it out.";
    }

    private static string Expected(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var kind = type switch
        {
            _ when type == typeof(TimeSpan) => "a time span (days.hours:minutes:seconds)",
            _ when type == typeof(int) || type == typeof(long) => "a whole number",
            _ when type == typeof(bool) => "true or false",
            _ when type.IsPrimitive || type == typeof(decimal) => "a number",
            _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type))}",
            _ => "another value",
        };
        return property.GetCustomAttribute<RangeAttribute>() is { } range
            ? string.Create(CultureInfo.InvariantCulture, $"{kind} from {range.Minimum} to {range.Maximum}")
            : kind;
    }

    private static bool IsMet(ValidationAttribute rule, object? value)
    {
        try
        {
            return rule.IsValid(value);
        }
        catch (OverflowException)
        {
            // A range of int on a long converts first.
            return false;
        }
    }

    private static bool TryConvert(Type type, string text, out object? value)
    {
        value = null;
        try
        {
            value = type == typeof(Secret) ? new Secret(text) : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }
}
