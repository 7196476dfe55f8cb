package bench.flow.vain_swap;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final class Player {
        String name;

        Player(String name) {
            this.name = name;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Player white = new Player(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        Player black = new Player("guest");
        Player[] board = {white, black};
        setTitle(swap(white, black) + " plays"); //: @vain,vain_other
        swap(board); //: @cells
        swapNames(white, black); //: @names
        Player next = white; //: @vain,names
        Player next = black; //: @vain_other
        Player next = board[1]; //: @cells
        Log.i("Clock", "next: " + next.name); //: #sink
    }

    private static int swap(Player one, Player other) {
        Player kept = one;
        one = other;
        other = kept;
        return one == other ? 1 : 2;
    }

    private static void swap(Player[] board) {
        Player kept = board[0];
        board[0] = board[1];
        board[1] = kept;
    }

    private static void swapNames(Player one, Player other) {
        String kept = one.name;
        one.name = other.name;
        other.name = kept;
    }
}
