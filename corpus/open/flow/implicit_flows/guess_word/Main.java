package bench.flow.guess_word;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private interface Door {
        String word();

        default String kind() {
            return "door";
        }
    }

    private static final class Front implements Door {
        @Override
        public String word() {
            return "front";
        }
    }

    private static final class Back implements Door {
        @Override
        public String word() {
            return "back";
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.i("Vault", told(id)); //: #sink
    }

    private static String told(String id) {
        boolean known = id.equals("9774d56d682e549c"); //: @equals,clean
        return known ? "known" : "new"; //: @equals
        if (known) System.gc(); //: @clean
        return "asked"; //: @clean
        Door door = id.charAt(0) > '7' ? new Front() : new Back(); //: @dispatch,dispatch_clean
        return door.word(); //: @dispatch
        return door.kind(); //: @dispatch_clean
        boolean[] seen = new boolean[128]; //: @index
        seen[id.charAt(0) & 127] = true; //: @index
        int at = 0; //: @index
        while (at < seen.length && !seen[at]) at++; //: @index
        return "at " + at; //: @index
        StringBuilder found = new StringBuilder(); //: @parts
        for (char letter : id.toCharArray()) { //: @parts
            for (char one = '0'; one <= 'f'; one++) { //: @parts
                if (one == letter) found.append(one); //: @parts
            } //: @parts
        } //: @parts
        return found.toString(); //: @parts
        if (id.isEmpty()) return ""; //: @length_only
        return "there"; //: @length_only
    }
}
