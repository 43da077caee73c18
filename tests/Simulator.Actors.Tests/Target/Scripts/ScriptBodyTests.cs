using System.Text;
using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Scripts;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Tests.Target.Scripts;

public sealed class ScriptBodyTests
{
    [Fact]
    public void A_form_is_percent_encoded()
    {
        var given = new GivenStep("""{ "name": "a", "post": "/", "form": { "who am": "{{user}}", "n": 7, "tags": ["a&b", "ü"] } }""") { ["user"] = "a=b c" };

        given.Send();

        Assert.Equal("who%20am=a%3Db%20c&n=7&tags=a%26b&tags=%C3%BC", given.Draft.Body());
        Assert.Equal("application/x-www-form-urlencoded", given.Draft.Header("Content-Type"));
    }

    [Theory]
    [InlineData("/find", "/find?q=a%20b&page=2")]
    [InlineData("/find?x=1", "/find?x=1&q=a%20b&page=2")]
    public void A_query_is_appended(string path, string expected)
    {
        var given = new GivenStep($$"""{ "name": "a", "get": "{{path}}", "query": { "q": "{{"{{user}}"}}", "page": 2 } }""") { ["user"] = "a b" };

        Assert.Equal(expected, given.Send().Draft.Target());
    }

    [Fact]
    public void Parts_are_values_and_files()
    {
        var world = new ScriptWorld { Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["pics/cat.png"] = new byte[] { 0x89, 0x00, 0xff } } };
        var given = new GivenStep("""
            { "name": "a", "post": "/", "multipart": [
              { "name": "no\"te", "value": "{{user}}" }, { "name": "cat", "file": "pics/cat.png", "type": "image/png" }, { "name": "b", "value": "{}", "filename": "b.json", "type": "application/json" } ] }
            """, world) { ["user"] = "a\r\nb" };

        given.Send();

        var type = given.Draft.Header("Content-Type")!;
        Assert.StartsWith("multipart/form-data; boundary=", type, StringComparison.Ordinal);
        var boundary = type["multipart/form-data; boundary=".Length..];
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"no%22te\"\r\n\r\na\r\nb\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"cat\"; filename=\"cat.png\"\r\nContent-Type: image/png\r\n\r\n\u0089\0\u00ff\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"b\"; filename=\"b.json\"\r\nContent-Type: application/json\r\n\r\n{{}}\r\n--{boundary}--\r\n",
            Encoding.Latin1.GetString(given.Draft.Body.Span));
        Assert.Equal(["pics/cat.png"], given.Steps[0].Files);
    }

    [Fact]
    public void A_raw_body_is_what_is_written_with_its_type()
    {
        var given = new GivenStep("""{ "name": "a", "put": "/", "body": "<a>{{user}}</a>", "type": "text/xml" }""") { ["user"] = "\"x\"" };

        given.Send();

        Assert.Equal("<a>\"x\"</a>", given.Draft.Body());
        Assert.Equal("text/xml", given.Draft.Header("Content-Type"));
    }

    [Fact]
    public void A_header_of_the_plan_wins_over_the_type_of_the_body()
    {
        var given = new GivenStep("""{ "name": "a", "post": "/", "json": {}, "headers": { "content-type": "application/vnd.x+json" } }""");

        given.Send();

        Assert.Equal("content-type: application/vnd.x+json\r\n", Encoding.UTF8.GetString(given.Draft.Headers.Span));
    }

    [Fact]
    public void Cookies_of_a_request_stand_in_one_line()
    {
        var given = new GivenStep("""{ "name": "a", "get": "/", "cookies": { "sid": "{{user}}", "lang": "en" } }""") { ["user"] = "u1" };

        Assert.Equal("sid=u1; lang=en", given.Send().Draft.Header("Cookie"));
    }

    [Fact]
    public void A_whole_value_in_json_keeps_its_kind()
    {
        var given = new GivenStep("""
            { "name": "a", "get": "/", "capture": { "n": { "json": "n" }, "t": { "json": "t" }, "l": { "json": "l" }, "z": { "json": "z", "optional": true } } },
            { "name": "b", "post": "/", "json": { "n": "{{n}}", "t": "{{t}}", "l": "{{l}}", "z": "{{z}}", "s": "n{{n}}", "as": "{{n | text}}", "five": "{{$int(5, 5)}}", "sum": "{{$int(5, 5)}} {{l}}" } }
            """);

        given.Answer(200, """{"n":1.50,"t":"7","l":[1,{"a":"b"}],"z":null}""");
        given.Send(1);

        Assert.Equal("""{"n":1.50,"t":"7","l":[1,{"a":"b"}],"z":null,"s":"n1.50","as":"1.50","five":5,"sum":"5 [1,{\"a\":\"b\"}]"}""", given.Draft.Body());
    }

    [Fact]
    public void A_link_that_the_target_gave_is_followed_as_it_is()
    {
        var given = new GivenStep("""{ "name": "a", "post": "/", "capture": { "at": { "header": "Location" } } }, { "name": "b", "get": "{{at | link}}", "query": { "x": 1 } }""");

        given.Answer(new GivenAnswer(201, "").With("location", "/orders/7%2F8"));

        Assert.Equal("/orders/7%2F8?x=1", given.Send(1).Draft.Target());
    }

    [Fact]
    public void A_steps_own_limits_are_told()
    {
        var given = new GivenStep("""{ "name": "a", "get": "/", "timeout": "1s", "redirects": 3, "host": "identity", "auth": "none" }, { "name": "b", "get": "/" }""");

        Assert.Equal(new CallLimits(TimeSpan.FromSeconds(1), 3), given.Limits(0));
        Assert.Equal(default, given.Limits(1));
        Assert.Equal(("identity", true, null, false), (given.Steps[0].HostName, given.Steps[0].OmitsAuth, given.Steps[1].HostName, given.Steps[1].OmitsAuth));
    }

    [Fact]
    public void Files_are_read_once_from_the_nodes_own_disk()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "content");
            var given = new GivenStep($$"""{ "name": "a", "post": "/", "bodyFile": {{System.Text.Json.JsonSerializer.Serialize(path)}} }""");

            var files = ScriptFiles.Of([.. given.Steps, .. given.Steps]);

            Assert.Equal("content", Encoding.UTF8.GetString(Assert.Single(files).Value.Span));
            Assert.Equal("application/octet-stream", new GivenStep($$"""{ "name": "a", "post": "/", "bodyFile": {{System.Text.Json.JsonSerializer.Serialize(path)}} }""", new ScriptWorld { Files = files }).Send().Draft.Header("Content-Type"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_stops_the_start()
    {
        var refused = Assert.Throws<PlanRefusedException>(() => ScriptFiles.Of(new GivenStep("""{ "name": "a", "post": "/", "bodyFile": "/no/such/file" }""").Steps));

        Assert.StartsWith("scenarios.s.a.bodyFile: the file /no/such/file cannot be read on this node: ", refused.Message, StringComparison.Ordinal);
    }
}
