package bench.flow.furniture_visit;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Arrays;
import java.util.List;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Piece box = new Piece.Box(owner); //: @leak,counted
        Piece box = new Piece.Box("书"); //: @other_kind
        Piece lamp = new Piece.Lamp("南京"); //: @leak,counted
        Piece lamp = new Piece.Lamp(owner); //: @other_kind
        list(Arrays.asList(lamp, box), new Labels()); //: @leak,other_kind
        list(Arrays.asList(lamp, box), new Count()); //: @counted
        setTitle("搬家");
    }

    private <R> void list(List<Piece> pieces, Piece.Visitor<R> visitor) {
        for (Piece piece : pieces) {
            R line = piece.accept(visitor);
            Log.i("Move", String.valueOf(line)); //: #sink
        }
    }
}
