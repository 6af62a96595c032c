using System.Globalization;
using ArchCompiler.Cli.Streams;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

/// <summary>The line that says what is being done.</summary>
public sealed class ProgressTests : IDisposable
{
    private const string Erase = "\r\u001b[K";
    private readonly Clock clock = new();
    private readonly StringWriter terminal = new(CultureInfo.InvariantCulture);

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void It_is_silent_for_a_second_then_speaks_and_goes_away()
    {
        using (ProgressLine line = new(terminal, clock))
        {
            line.Say("checking a.mmd");
            clock.Pass(TimeSpan.FromSeconds(0.9));
            terminal.ToString().ShouldBeEmpty();

            clock.Pass(TimeSpan.FromSeconds(2));
            terminal.ToString().ShouldEndWith($"{Erase}archc: checking a.mmd, 2 s");
        }

        terminal.ToString().ShouldEndWith(Erase);
    }

    [Fact]
    public void It_counts_what_is_alike_and_gets_out_of_the_way()
    {
        using ProgressLine line = new(terminal, clock);
        BesideWriter writer = new(terminal, line);
        line.Say("checking a.mmd");
        line.Say("checking b.mmd");
        clock.Pass(TimeSpan.FromSeconds(1.5));
        terminal.ToString().ShouldEndWith("archc: checking b.mmd (2), 1 s");

        writer.WriteLine("a finding");

        terminal.ToString().ShouldEndWith($"{Erase}a finding\n");
    }

    [Fact]
    public void A_hostile_name_does_nothing_to_the_terminal()
    {
        using ProgressLine line = new(terminal, clock);
        line.Say("checking \u001b[2Ja.mmd");
        clock.Pass(TimeSpan.FromSeconds(1.5));

        terminal.ToString().ShouldContain(@"checking \u001b[2Ja.mmd");
    }

    [Fact]
    public void There_is_none_off_a_terminal()
    {
        using ProgressLine line = new(null, clock);
        line.Say("checking a.mmd");
        clock.Pass(TimeSpan.FromSeconds(5));

        terminal.ToString().ShouldBeEmpty();
    }

    private sealed class Clock : TimeProvider
    {
        private readonly List<TimerCallback> timers = [];
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            timers.Add(callback);
            return new Timer();
        }

        public void Pass(TimeSpan time)
        {
            now += time.Ticks;
            timers.ForEach(timer => timer(null));
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
