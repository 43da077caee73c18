using System.Text;
using Simulator.Model.Scripts.Data;

namespace Simulator.Model.Tests.Scripts.Data;

public sealed class FeedFormatTests
{
    private static readonly FeedFormat Csv = new(IsJson: false);
    private static readonly FeedFormat Json = new(IsJson: true);

    [Theory]
    [InlineData("name,city\nAda,Rome\nBen,Oslo\n", "Ada|Rome / Ben|Oslo")]
    [InlineData("\uFEFFname,city\r\nAda,Rome\r\nBen,Oslo", "Ada|Rome / Ben|Oslo")]
    [InlineData("name,city\n\"Ada, \"\"the first\"\"\",\"New\nYork\"\n", "Ada, \"the first\"|New\nYork")]
    [InlineData("name,city\n,\nÄda, Rome \n", "| / Äda| Rome ")]
    [InlineData("\n\r\nname\n\nAda\n\"\"\n", "Ada / ")]
    [InlineData("name,city\n\"\",\"\"\r\n\"a\",b", "| / a|b")]
    public void A_csv_file_is_read_as_its_standard_says(string text, string rows) => Assert.Equal(rows, Rows(Csv, text));

    [Fact]
    public void A_csv_file_without_a_header_row_takes_its_columns_from_the_plan()
    {
        var reading = Read(new FeedFormat(false, (byte)';', ["name", "city"]), "Ada;Rome, Italy\n");

        Assert.Equal(["name", "city"], reading.Columns);
        Assert.Equal("Rome, Italy", Encoding.UTF8.GetString(reading.Rows![0, 1].Span));
    }

    [Fact]
    public void All_problems_of_a_csv_file_are_named_with_their_lines() => Assert.Equal(
        [
            "1: names the column `a` twice",
            "3: has 2 values, and there are 3 columns",
            "4: has a quote in a value that does not begin with one; write the whole value in quotes, and the quote twice",
            "5: goes on behind a closing quote; a quote within a value is written twice, in a value that begins with one",
            "8: has 4 values, and there are 3 columns",
            "9: opens a quote that is never closed",
        ],
        Problems(Csv, "a,b,a\n1,2,3\n1,2\n1,2\"2,3\n1,\"2\" 2,3\n1,\"2\n2\",3\n1,2,3,4\n1,2,\"3\n"));

    [Theory]
    [InlineData("", "0: is empty; the first line names the columns, each further line is a row")]
    [InlineData("name\n\n", "0: has no rows below its header")]
    public void A_csv_file_without_rows_is_a_problem(string text, string problem) => Assert.Equal([problem], Problems(Csv, text));

    [Fact]
    public void Of_very_many_problems_the_first_are_named_and_the_others_counted()
    {
        var problems = Problems(Csv, "a,b\n" + string.Concat(Enumerable.Repeat("1\n", 30)));

        Assert.Equal(21, problems.Count);
        Assert.Equal("0: has 10 more lines that are wrong", problems[^1]);
    }

    [Theory]
    [InlineData("{\"name\":\"Ada\",\"age\":36}\n{\"age\":1.50e1, \"name\":\"B\\u0065n\"}\r\n", "Ada|36 / Ben|1.50e1")]
    [InlineData("\n{\"ok\":true,\"none\":null}\n\n", "true|")]
    public void A_file_of_json_lines_keeps_values_as_they_are_written(string text, string rows) => Assert.Equal(rows, Rows(Json, text));

    [Fact]
    public void Of_json_lines_a_plan_can_take_some_keys() => Assert.Equal("Ada / Ben", Rows(new FeedFormat(true, Columns: ["name"]), "{\"id\":1,\"name\":\"Ada\"}\n{\"name\":\"Ben\"}"));

    [Fact]
    public void All_problems_of_json_lines_are_named_with_their_lines() => Assert.Equal(
        [
            "2: has no `b`",
            "3: has `c`, which the first line has not; all lines have the same keys, or the plan names those that count as columns",
            "4: has no single value in `b`; a row is flat",
            "5: is no JSON object; write one a line, such as {\"name\": \"Ada\"}",
            "6: is no JSON object; write one a line, such as {\"name\": \"Ada\"}",
            "7: has `a` twice",
            "8: is no JSON object; write one a line, such as {\"name\": \"Ada\"}",
            "9: is no JSON object; write one a line, such as {\"name\": \"Ada\"}",
        ],
        Problems(Json, "{\"a\":1,\"b\":2}\n{\"a\":1}\n{\"a\":1,\"b\":2,\"c\":3}\n{\"a\":1,\"b\":[2]}\n[1]\n{\"a\":1,\n{\"a\":1,\"a\":1,\"b\":2}\n{\"a\":1,\"b\":2} {}\n{\"a\":\"\\ud800\",\"b\":2}"));

    [Fact]
    public void Files_in_other_encodings_are_named()
    {
        Assert.Equal("is written in UTF-16; save the file as UTF-8", Assert.Single(Csv.Read([0xFF, 0xFE, 65, 0]).Problems).What);
        Assert.Equal(new FeedProblem(3, "is no UTF-8; save the file as UTF-8"), Assert.Single(Csv.Read([.. "a\nb\n"u8, 0xE4, 10]).Problems));
    }

    [Theory]
    [InlineData(";", (byte)';')]
    [InlineData("tab", (byte)'\t')]
    [InlineData("\\t", (byte)'\t')]
    [InlineData("ab", null)]
    [InlineData("\"", null)]
    public void A_delimiter_is_one_sign(string text, byte? delimiter) => Assert.Equal(delimiter, FeedFormat.DelimiterOf(text));

    private static FeedReading Read(FeedFormat format, string text) => format.Read(Encoding.UTF8.GetBytes(text));

    private static List<string> Problems(FeedFormat format, string text)
    {
        var reading = Read(format, text);
        Assert.Null(reading.Rows);
        return [.. reading.Problems.Select(problem => $"{problem.Line}: {problem.What}")];
    }

    private static string Rows(FeedFormat format, string text)
    {
        var reading = Read(format, text);
        Assert.Empty(reading.Problems);
        return string.Join(" / ", Enumerable.Range(0, reading.Rows!.Count).Select(row => string.Join('|', reading.Rows.Row(row).Select(value => Encoding.UTF8.GetString(value.Span)))));
    }
}
