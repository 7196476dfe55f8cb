package bench.flow.reporter_choice;

interface Reporter {
    void report(String place);
}
