package bench.flow.quick_tile;

import android.provider.Settings;
import android.service.quicksettings.Tile;
import android.service.quicksettings.TileService;
import android.util.Log;

public final class Torch extends TileService {
    @Override
    public void onClick() {
        super.onClick();
        light(); //: @leak,no_filter
        unlockAndRun(this::light); //: @behind_lock
    }

    private void light() {
        String owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.i("Torch", "lit by " + owner); //: #sink
        Tile tile = getQsTile();
        if (tile == null) return;
        tile.setState(Tile.STATE_ACTIVE);
        tile.updateTile();
    }
}
