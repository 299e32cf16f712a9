using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Agents.Core.Errors;

namespace Agents.Api.Hosting;

/// <summary>Reads bodies that a route parses itself, straight from the connection's buffers: held once, refused at the member where they go wrong.</summary>
internal static class JsonBodies
{
    private const int MaxDepth = 64;

    /// <summary>Reads a body to its end and makes something of it.</summary>
    /// <param name="request">The request; the size limit of its route applies.</param>
    /// <param name="parse">Reads the root value; the reader stands on its first token.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <exception cref="AgentException"><c>invalid_request</c> or <c>too_large</c>, naming the member.</exception>
    public static async Task<ParsedBody<T>> ReadAsync<T>(HttpRequest request, JsonBodyParser<T> parse, CancellationToken cancellationToken)
    {
        var body = request.BodyReader;
        var result = await body.ReadAsync(cancellationToken);
        while (!result.IsCompleted)
        {
            body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            result = await body.ReadAsync(cancellationToken);
        }

        try
        {
            return Parse(result.Buffer, parse);
        }
        finally
        {
            body.AdvanceTo(result.Buffer.End);
        }
    }

    /// <summary>Makes something of a whole body.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c> or <c>too_large</c>, naming the member.</exception>
    public static ParsedBody<T> Parse<T>(ReadOnlySequence<byte> bytes, JsonBodyParser<T> parse)
    {
        if (bytes.IsEmpty)
        {
            throw new AgentException(ErrorCodes.InvalidRequest, "The body is empty. Send a JSON object.");
        }

        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                throw new AgentException(ErrorCodes.InvalidRequest, "The body must be a JSON object.");
            }

            var value = parse(ref json);
            if (json.Read())
            {
                throw new AgentException(ErrorCodes.InvalidRequest, $"The body goes on after its JSON object, at byte {json.TokenStartIndex}.");
            }

            return new ParsedBody<T>(value, Digest(bytes));
        }
        catch (JsonException exception)
        {
            throw new AgentException(
                ErrorCodes.InvalidRequest,
                $"The body is not valid JSON, or nested deeper than {MaxDepth} levels: look at byte {json.BytesConsumed}.",
                innerException: exception);
        }
        catch (InvalidOperationException exception)
        {
            // A string with half a surrogate pair: valid JSON, but no text.
            throw new AgentException(
                ErrorCodes.InvalidRequest, $"The body holds a string that is not valid Unicode: look at byte {json.BytesConsumed}.", innerException: exception);
        }
    }

    private static string Digest(ReadOnlySequence<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var segment in bytes)
        {
            hash.AppendData(segment.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
