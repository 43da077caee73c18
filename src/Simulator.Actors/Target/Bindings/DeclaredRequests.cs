using System.Buffers.Text;
using System.Text;
using Simulator.Http;
using Simulator.Model.Bindings;
using Simulator.Model.Bindings.Requests;

namespace Simulator.Actors.Target.Bindings;

/// <summary>Composes requests as a binding declares them.</summary>
internal static class DeclaredRequests
{
    // In the order of ScriptVerb.
    private static readonly HttpVerb[] Verbs = [HttpVerb.Get, HttpVerb.Head, HttpVerb.Options, HttpVerb.Put, HttpVerb.Delete, HttpVerb.Post, HttpVerb.Patch];

    [ThreadStatic]
    private static ByteBuffer? _plain;

    /// <exception cref="FormatException">A value is lacking, or cannot stand where the binding has it.</exception>
    public static void Compose(ApiOperation operation, in ApiValues values, RequestDraft draft)
    {
        var request = operation.Request;
        draft.Begin(Verbs[(int)request.Verb]);
        if (!request.Path.IsWhole(values))
        {
            throw new FormatException($"{operation.PlanPath}: the path holds what the target has not told yet");
        }

        request.Path.WriteTo(draft.Target, values);
        Add(draft.Target, request.Query, values, request.HasQuery ? "&"u8 : "?"u8);
        if (request.Json is { } json)
        {
            json.WriteTo(draft.Body, values);
            draft.HasBody = true;
            Type(draft, request, "Content-Type: application/json\r\n"u8);
        }
        else if (request.Form is { } form)
        {
            Add(draft.Body, form, values, default);
            draft.HasBody = true;
            Type(draft, request, "Content-Type: application/x-www-form-urlencoded\r\n"u8);
        }

        AddHeaders(draft.Headers, request.Headers, values);
    }

    private static void Type(RequestDraft draft, ApiRequest request, ReadOnlySpan<byte> line)
    {
        if (!request.HasContentType)
        {
            draft.Line(line);
        }
    }

    private static void Add(ByteBuffer output, IReadOnlyList<ApiPair> pairs, in ApiValues values, ReadOnlySpan<byte> separator)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            if (!pairs[i].Value.IsWhole(values))
            {
                continue;
            }

            output.Append(separator).Append(pairs[i].Name.Span);
            pairs[i].Value.WriteTo(output, values);
            separator = "&"u8;
        }
    }

    private static void AddHeaders(ByteBuffer output, IReadOnlyList<ApiPair> headers, in ApiValues values)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            var header = headers[i];
            if (!header.Value.IsWhole(values))
            {
                continue;
            }

            output.Append(header.Name.Span);
            if (header.IsBase64)
            {
                var plain = _plain ??= new ByteBuffer();
                plain.Clear();
                header.Value.WriteTo(plain, values);
                Base64.EncodeToUtf8(plain.Span, output.GetSpan(Base64.GetMaxEncodedToUtf8Length(plain.Length)), out _, out var written);
                output.Advance(written);
            }
            else
            {
                header.Value.WriteTo(output, values);
            }

            output.Append("\r\n"u8);
        }
    }
}
