using System.Net.Http.Headers;
using System.Text;
using Simulator.Http.Answers;

namespace Simulator.Http.Fallback;

/// <summary>An answer's headers, which HttpClient keeps in two places.</summary>
internal readonly struct AnswerFields(HttpResponseMessage answer)
{
    private const string StatusLine = "HTTP/1.1 200 OK\r\n";
    private const int PerField = 4; // colon, space, CR, LF

    public IEnumerable<string> All(string name)
    {
        if (answer.Headers.NonValidated.TryGetValues(name, out var values) || answer.Content.Headers.NonValidated.TryGetValues(name, out values))
        {
            foreach (var value in values) yield return value;
        }
    }

    public byte[]? First(string name) => All(name).FirstOrDefault() is { } value ? Encoding.Latin1.GetBytes(value.Trim(' ', '\t')) : null;

    public ContentCoding Coding
    {
        get
        {
            var coding = ContentCoding.Identity;
            foreach (var value in All("Content-Encoding")) coding = ContentCodings.After(coding, Encoding.Latin1.GetBytes(value));
            return coding;
        }
    }

    /// <summary>Bytes of the head, as HTTP/1.1 would write it.</summary>
    public long Length => StatusLine.Length + 2 + LengthOf(answer.Headers) + LengthOf(answer.Content.Headers);

    /// <summary>The head as HTTP/1.1 would write it, but for the status line.</summary>
    public byte[] Head()
    {
        var head = new StringBuilder(StatusLine);
        foreach (var headers in new HttpHeaders[] { answer.Headers, answer.Content.Headers })
        {
            foreach (var (name, values) in headers.NonValidated)
            {
                foreach (var value in values) head.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }

        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }

    public static long LengthOf(HttpHeaders headers)
    {
        var length = 0L;
        foreach (var (name, values) in headers.NonValidated)
        {
            foreach (var value in values) length += name.Length + value.Length + PerField;
        }

        return length;
    }
}
