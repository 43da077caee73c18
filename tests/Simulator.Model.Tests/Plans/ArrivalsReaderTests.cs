using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Model.Tests.Plans;

public sealed class ArrivalsReaderTests
{
    private const string Open = """phases=[{"name":"open","duration":"2h","sessions":"5/s"},{"name":"end","duration":"1h","sessions":"1/s"}]""";
    private const string Curve = "[1,1,1,1,1,2,4,8,10,11,12,14,14,12,11,10,10,12,14,13,10,6,3,2]";

    [Fact]
    public void Everything_that_was_written_is_there()
    {
        var arrivals = Plan(
            """arrivals={"people":"new","diurnal":{"day":"24m","begins":"09:30","curve":""" + Curve + """},"trend":"+10%/h","mmpp":{"idc":100,"peak":5,"share":"10%"}}""",
            """arrivals.bursts=[{"at":"10m","duration":"30s","factor":5},{"at":"0","duration":"1m","factor":0,"every":"1h"}]""").Arrivals;

        Assert.Equivalent(
            new ArrivalsPlan
            {
                People = ArrivalPeople.New,
                Diurnal = new DiurnalCurve(TimeSpan.FromMinutes(24), new TimeSpan(9, 30, 0), [1, 1, 1, 1, 1, 2, 4, 8, 10, 11, 12, 14, 14, 12, 11, 10, 10, 12, 14, 13, 10, 6, 3, 2]),
                TrendPerHour = 0.1,
                Bursts = [new Burst(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(30), 5, null), new Burst(TimeSpan.Zero, TimeSpan.FromMinutes(1), 0, TimeSpan.FromHours(1))],
                BusyState = new BusyState(100, 5, 0.1),
            },
            arrivals,
            strict: true);
    }

    [Fact]
    public void Left_out_nothing_shapes_the_arrivals() => Assert.Equivalent(new ArrivalsPlan(), Plan().Arrivals, strict: true);

    [Theory]
    [InlineData("returning", LoadModel.PartlyOpen)]
    [InlineData("new", LoadModel.Open)]
    public void Who_comes_decides_between_partly_open_and_open(string people, LoadModel model) =>
        Assert.All(Plan($"arrivals.people={people}").Segments, segment => Assert.Equal(model, segment.Model));

    [Theory]
    [InlineData("+10%/h", 0.1)]
    [InlineData("-12%/d", -0.005)]
    [InlineData("1%/min", 0.6)]
    [InlineData("2.5 % / h", 0.025)]
    public void A_trend_is_read_as_growth_an_hour(string text, double wanted) => Assert.Equal(wanted, Plan($"arrivals.trend={text}").Arrivals.TrendPerHour, 1e-12);

    [Theory]
    [InlineData("people=strangers", "people", "`strangers` is neither returning")]
    [InlineData("trend=fast", "trend", "`fast` is no trend; write by how much of its first value the rate grows, such as +10%/h")]
    [InlineData("trend=-50%/h", "trend", "leads below zero after 2h of 3h; write -33.333%/h or less of a fall")]
    [InlineData("""diurnal={"day":"24h"}""", "diurnal.curve", "is missing; write 24 numbers")]
    [InlineData("""diurnal={"curve":[1,2,3]}""", "diurnal.curve", "has 3 values; write 24 numbers")]
    [InlineData("""diurnal={"curve":[1,-2,3]}""", "diurnal.curve[1]", "`-2` is negative")]
    [InlineData("""diurnal={"curve":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}""", "diurnal.curve", "is 0 all day")]
    [InlineData("""diurnal={"begins":"25:00","curve":""" + Curve + "}", "diurnal.begins", "`25:00` is no time of day; write one from 00:00 to 23:59")]
    [InlineData("""diurnal={"day":"0","curve":""" + Curve + "}", "diurnal.day", "it must be longer than zero")]
    [InlineData("""bursts=[{"duration":"5s","factor":2}]""", "bursts[0].at", "is missing; write when it begins")]
    [InlineData("""bursts=[{"at":"1m","factor":2}]""", "bursts[0].duration", "is missing")]
    [InlineData("""bursts=[{"at":"1m","duration":"5s"}]""", "bursts[0].factor", "is missing")]
    [InlineData("""bursts=[{"at":"1m","duration":"5s","factor":-1}]""", "bursts[0].factor", "is negative")]
    [InlineData("""bursts=[{"at":"1m","duration":"5s","factor":2,"every":"4s"}]""", "bursts[0].every", "comes again before it is over; write 5s or longer")]
    [InlineData("""bursts=[{"at":"3h","duration":"5s","factor":2}]""", "bursts[0].at", "lies after the run's end; write less than 10800s")]
    [InlineData("""mmpp={"peak":5,"share":0.1}""", "mmpp.idc", "is missing")]
    [InlineData("""mmpp={"idc":1,"peak":5,"share":0.1}""", "mmpp.idc", "`1` is not more than 1, which is a Poisson process")]
    [InlineData("""mmpp={"idc":1.2,"peak":5,"share":0.1}""", "mmpp.idc", "the state would change more than once a start; write 1.32 or more")]
    [InlineData("""mmpp={"idc":100,"peak":1,"share":0.1}""", "mmpp.peak", "`1` is not more than 1")]
    [InlineData("""mmpp={"idc":100,"peak":5,"share":0.3}""", "mmpp.peak", "times share is 1.5, more than all sessions; write 3.333 or less, or a smaller share")]
    [InlineData("""mmpp={"idc":100,"peak":5,"share":1}""", "mmpp.share", "`1` leaves no change between busy and calm")]
    [InlineData("noise=1", "noise", "`noise` is no key here")]
    public void What_is_wrong_is_told_with_what_would_be_right(string set, string path, string words)
    {
        var problem = Assert.Single(Read($"arrivals.{set}").Problems);

        Assert.Equal($"arrivals.{path}", problem.Path);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_by_users_has_no_arrivals_to_shape()
    {
        var problem = Assert.Single(GivenPlan.Read("""arrivals={"trend":"+1%/h"}""").Problems);

        Assert.Equal("arrivals", problem.Path);
        Assert.Contains("the phases count users; write sessions: 5/s in the phases", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rehearsal_passes_its_days_as_much_faster()
    {
        var arrivals = Plan(
            "arrivals={\"trend\":\"+10%/h\",\"diurnal\":{\"curve\":" + Curve + "},\"bursts\":[{\"at\":\"10m\",\"duration\":\"1m\",\"factor\":5,\"every\":\"1h\"}],\"mmpp\":{\"idc\":100,\"peak\":5,\"share\":0.1}}",
            "compression=60").Arrivals;

        Assert.Equal(TimeSpan.FromMinutes(24), arrivals.Diurnal!.Day);
        Assert.Equal(6, arrivals.TrendPerHour, 1e-12);
        Assert.Equal(new Burst(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1), 5, TimeSpan.FromMinutes(1)), Assert.Single(arrivals.Bursts));
        Assert.Equal(new BusyState(100, 5, 0.1), arrivals.BusyState);
    }

    private static LoadPlan Plan(params IReadOnlyList<string> sets) => GivenPlan.Plan([Open, "thresholds=[]", .. sets]);

    private static PlanReading Read(params IReadOnlyList<string> sets) => GivenPlan.Read([Open, "thresholds=[]", .. sets]);
}
