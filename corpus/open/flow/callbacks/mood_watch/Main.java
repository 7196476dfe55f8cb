package bench.flow.mood_watch;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.util.Observable;
import java.util.Observer;

public final class Main extends Activity implements Observer {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("How are you?");
        Diary diary = new Diary();
        diary.addObserver(this);
        diary.setMood("glad");
        diary.setWriter(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        setTitle(diary.mood());
    }

    @Override
    public void update(Observable diary, Object news) {
        String text = String.valueOf(news); //: @leak,not_marked,mark_cleared
        String text = news + " " + ((Diary) diary).writer(); //: @pulled
        new Thread(() -> send(text)).start();
    }

    private static void send(String text) {
        try (Socket server = new Socket("diary.example.com", 7070);
                PrintWriter out = new PrintWriter(server.getOutputStream())) {
            out.println(text); //: #sink
        } catch (IOException problem) {
            Thread.yield();
        }
    }
}
