#include <jni.h>

JNIEXPORT void JNICALL Java_bench_flow_native_1refusal_Main_check(JNIEnv *env, jclass type, jstring code) {
    const char *letters = (*env)->GetStringUTFChars(env, code, 0);
    jclass problem = (*env)->FindClass(env, "java/lang/IllegalArgumentException");
    (*env)->ThrowNew(env, problem, letters); //: @leak,cleared
    (*env)->ThrowNew(env, problem, "no such ticket"); //: @fixed_text
    (*env)->ReleaseStringUTFChars(env, code, letters);
    (*env)->ExceptionClear(env); //: @cleared
}
