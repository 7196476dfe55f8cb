package bench.flow.mood_watch;

import java.util.Observable;

final class Diary extends Observable {
    private String mood = "calm";
    private String writer = "nobody";

    void setMood(String next) {
        mood = next;
        setChanged();
        notifyObservers("mood");
    }

    void setWriter(String next) {
        writer = next;
        setChanged(); //: @leak,mark_cleared,pulled
        clearChanged(); //: @mark_cleared
        notifyObservers(next); //: @leak,not_marked,mark_cleared
        notifyObservers("writer"); //: @pulled
    }

    String writer() {
        return writer;
    }

    String mood() {
        return mood;
    }
}
