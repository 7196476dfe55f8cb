package bench.points.delivers_another_app;

/** One recommended app as the list shows it. */
final class Card {
    final String title;
    final String packageName;
    final String operator;

    Card(String title, String packageName, String operator) {
        this.title = title;
        this.packageName = packageName;
        this.operator = operator;
    }
}
