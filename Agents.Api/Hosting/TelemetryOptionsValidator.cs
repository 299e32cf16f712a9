using Microsoft.Extensions.Options;

namespace Agents.Api.Hosting;

/// <summary>Finds what the exporter would refuse with a stack trace, or not at all.</summary>
internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        if (options.Endpoint.Length == 0)
        {
            return ValidateOptionsResult.Success;
        }

        var failures = new List<string>();
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            failures.Add($"{TelemetryOptions.EndpointKey} is '{options.Endpoint}': give an address such as 'http://127.0.0.1:4317', or leave it out for no export.");
        }
        else if (endpoint.UserInfo.Length > 0)
        {
            failures.Add($"{TelemetryOptions.EndpointKey} has a user name or password: put credentials into {TelemetryOptions.HeadersKey}.");
        }

        if (options.Protocol is not ("grpc" or "http/protobuf"))
        {
            failures.Add($"{TelemetryOptions.ProtocolKey} is '{options.Protocol}': give 'grpc' or 'http/protobuf'.");
        }

        if (!options.AreHeadersRight)
        {
            failures.Add($"{TelemetryOptions.HeadersKey} is not of the form 'name=value,name=value' (its value is not shown): write it so.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
