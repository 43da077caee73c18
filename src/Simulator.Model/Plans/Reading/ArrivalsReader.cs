using Simulator.Model.Load;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>arrivals</c>.</summary>
internal static class ArrivalsReader
{
    private const string CurveExample = "write 24 numbers, one for each full hour from 00:00 on, such as sessions counted by the hour";

    /// <summary>A plan without the section has arrivals that nothing shapes.</summary>
    public static ArrivalsPlan Read(Section top, IReadOnlyList<Phase> phases)
    {
        if (top.OptionalMap("arrivals") is not { } section)
        {
            return new ArrivalsPlan();
        }

        var length = phases.Aggregate(TimeSpan.Zero, (sum, phase) => sum + phase.Duration);
        var arrivals = new ArrivalsPlan
        {
            People = section.Optional("people", People, ArrivalPeople.Returning),
            Diurnal = Diurnal(section),
            TrendPerHour = section.Optional("trend", Rates.Trend, 0),
            Bursts = [.. section.Items("bursts").Select(burst => Burst(burst, length))],
            BusyState = BusyStateOf(section),
        };
        section.Close();
        if (1 + (arrivals.TrendPerHour * length.TotalHours) < 0)
        {
            section.Problem("trend", $"leads below zero after {Hours(-1 / arrivals.TrendPerHour)} of {Hours(length.TotalHours)}; write {-100 / length.TotalHours:0.###}%/h or less of a fall");
        }

        if (phases.Count > 0 && phases.All(phase => phase.Segments.All(segment => !segment.Counts(LoadModel.PartlyOpen))))
        {
            section.Problem("shapes session starts, and the phases count users; write sessions: 5/s in the phases, or leave arrivals out");
        }

        return arrivals;
    }

    /// <summary>The phases with the model that the arrivals give them.</summary>
    public static IReadOnlyList<Phase> Opened(ArrivalsPlan arrivals, IReadOnlyList<Phase> phases) => arrivals.People == ArrivalPeople.Returning
        ? phases
        : [.. phases.Select(phase => phase with { Segments = [.. phase.Segments.Select(segment => segment.With(load => load.Model == LoadModel.PartlyOpen ? load with { Model = LoadModel.Open } : load))] })];

    private static DiurnalCurve? Diurnal(Section arrivals)
    {
        if (arrivals.OptionalMap("diurnal") is not { } diurnal)
        {
            return null;
        }

        var day = diurnal.Optional("day", Durations.Positive, TimeSpan.FromDays(1));
        var begins = diurnal.Optional("begins", Rates.TimeOfDay, TimeSpan.Zero);
        var problems = diurnal.Notes.Problems.Count;
        var curve = diurnal.Texts("curve", Numbers.NotNegative);
        if (!diurnal.Has("curve"))
        {
            diurnal.Missing("curve", CurveExample);
        }
        else if (diurnal.Notes.Problems.Count == problems && curve.Count != DiurnalCurve.Hours)
        {
            diurnal.Problem("curve", $"has {curve.Count} {(curve.Count == 1 ? "value" : "values")}; {CurveExample}");
        }
        else if (diurnal.Notes.Problems.Count == problems && curve.Sum() <= 0)
        {
            diurnal.Problem("curve", "is 0 all day, so that nobody would ever come; write 1 or more for one hour at least");
        }

        diurnal.Close();
        return new DiurnalCurve(day, begins, curve);
    }

    private static Burst Burst(Section item, TimeSpan length)
    {
        var at = item.Required("at", Durations.Read, "write when it begins after the run's begin, such as 10m");
        var duration = item.Required("duration", Durations.Positive, "write how long it lasts, such as 30s");
        var factor = item.Required("factor", Numbers.NotNegative, "write what the rate is multiplied by, such as 5");
        var every = item.Optional<TimeSpan?>("every", text => Durations.Positive(text).Then(value => (TimeSpan?)value), null);
        if (every < duration)
        {
            item.Problem("every", $"comes again before it is over; write {duration.TotalSeconds:0.###}s or longer");
        }

        if (length > TimeSpan.Zero && at >= length)
        {
            item.Problem("at", $"lies after the run's end; write less than {length.TotalSeconds:0.###}s");
        }

        item.Close();
        return new Burst(at, duration, factor, every);
    }

    private static BusyState? BusyStateOf(Section arrivals)
    {
        if (arrivals.OptionalMap("mmpp") is not { } mmpp)
        {
            return null;
        }

        var idc = mmpp.Required("idc", text => Numbers.Real(text).If(value => value > 1, $"`{text}` is not more than 1, which is a Poisson process; write 2 or more, such as 100, or leave mmpp out"),
            "write the index of dispersion of the counts, such as 100");
        var peak = mmpp.Required("peak", text => Numbers.Real(text).If(value => value > 1, $"`{text}` is not more than 1; write how many times the mean the busy rate is, such as 5"),
            "write how many times the mean the busy rate is, such as 5");
        var share = mmpp.Required("share", text => Numbers.Share(text).If(value => value is > 0 and < 1, $"`{text}` leaves no change between busy and calm; write a part of the time, such as 0.1"),
            "write which part of the time is busy, such as 0.1");
        mmpp.Close();
        if (idc > 1 && peak > 1 && share > 0)
        {
            Fitting(mmpp, idc, peak, share);
        }

        return new BusyState(idc, peak, share);
    }

    private static void Fitting(Section mmpp, double idc, double peak, double share)
    {
        if (peak * share > 1 + 1e-12)
        {
            mmpp.Problem("peak", $"times share is {peak * share:0.###}, more than all sessions; write {1 / share:0.###} or less, or a smaller share");
        }
        else if (idc < BusyState.LeastIdc(peak, share))
        {
            mmpp.Problem("idc", $"is too small for this peak and share: the state would change more than once a start; write {BusyState.LeastIdc(peak, share):0.###} or more");
        }
    }

    private static Parsed<ArrivalPeople> People(string text) => text switch
    {
        "returning" => ArrivalPeople.Returning,
        "new" => ArrivalPeople.New,
        _ => Parsed<ArrivalPeople>.Wrong($"`{text}` is neither returning (people who come back with all they know) nor new (each session is somebody who never comes back)"),
    };

    private static string Hours(double hours) => $"{hours:0.###}h";
}
