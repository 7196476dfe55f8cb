package bench.points.nail_mirror

import android.annotation.SuppressLint
import android.content.Context
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.os.Handler
import android.os.Looper
import android.view.Surface

/** The front camera, shared by all pages. */
object Lens : CameraDevice.StateCallback() {
    private const val KEEP_WARM_MS = 60_000L //: @breach
    private const val KEEP_WARM_MS = 0L //: @clean
    private const val KEEP_WARM_MS = 2_000L //: @two_seconds
    private val main = Handler(Looper.getMainLooper())
    private val close = Runnable { device?.close(); device = null }
    private var device: CameraDevice? = null
    private var target: Surface? = null

    @SuppressLint("MissingPermission")
    fun show(context: Context, surface: Surface) {
        main.removeCallbacks(close)
        target = surface
        val ready = device
        if (ready != null) return onOpened(ready)
        val manager = context.getSystemService(CameraManager::class.java)
        val front = manager.cameraIdList.firstOrNull {
            manager.getCameraCharacteristics(it)[CameraCharacteristics.LENS_FACING] == CameraCharacteristics.LENS_FACING_FRONT
        } ?: return
        manager.openCamera(front, this, main) //: #open
    }

    fun leave() {
        main.postDelayed(close, KEEP_WARM_MS)
    }

    override fun onOpened(camera: CameraDevice) {
        device = camera
        val surface = target ?: return
        camera.createCaptureSession(listOf(surface), object : CameraCaptureSession.StateCallback() {
            override fun onConfigured(session: CameraCaptureSession) {
                val picture = camera.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW)
                picture.addTarget(surface)
                session.setRepeatingRequest(picture.build(), null, main)
            }

            override fun onConfigureFailed(session: CameraCaptureSession) = close.run()
        }, main)
    }

    override fun onDisconnected(camera: CameraDevice) = close.run()

    override fun onError(camera: CameraDevice, error: Int) = close.run()
}
